import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {makeFolder} from '../files/make-folder.ts'
import {type SchemaName, schemaNames} from '../records/schema-names.ts'
import {jsonSchema} from './json-schema.ts'

/** `dagsorden schema`: the JSON Schema of a record, or every one to a folder, as they stand in schemas/. */
export function schema(name: SchemaName, folder: string | undefined): void {
  if (folder === undefined) {
    process.stdout.write(jsonSchema(name))
    return
  }
  makeFolder(folder)
  for (const name of schemaNames) writeFileSync(path.join(folder, `${name}.schema.json`), jsonSchema(name))
}
