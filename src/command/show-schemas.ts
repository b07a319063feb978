import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {makeFolder} from '../files/make-folder.ts'
import {type SchemaName, schemaNames} from '../records/schema-names.ts'
import {jsonSchema} from './json-schema.ts'

export function showSchema(name: SchemaName): void {
  process.stdout.write(jsonSchema(name))
}

/** Writes every JSON Schema to a folder, as they stand in schemas/. */
export function writeSchemas(folder: string): void {
  makeFolder(folder)
  for (const name of schemaNames) writeFileSync(path.join(folder, `${name}.schema.json`), jsonSchema(name))
}
