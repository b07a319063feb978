/** The parts of the library "datapackage" that the tests use; it has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    errors: Error[]
    read(): Promise<unknown[][]>
    checkRelations(): Promise<boolean>
  }

  export class Package {
    static load(descriptor: object, options?: {basePath?: string}): Promise<Package>
    valid: boolean
    errors: Error[]
    descriptor: {profile: string}
    resources: Resource[]
    getResource(name: string): Resource
  }
}
