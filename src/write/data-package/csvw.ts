import type {ColumnType} from '../columns.ts'
import {tableNames} from '../formats.ts'
import {tables} from '../tables.ts'

/** The same of the same files for readers of CSV on the Web (W3C), which looks for csv-metadata.json beside them. */
export function csvwMetadata(): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', {'@language': 'en'}],
    dialect: {delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n']},
    tables: tableNames.map((table) => ({
      url: `${table}.csv`,
      'dc:description': tables[table].description,
      tableSchema: {
        columns: tables[table].columns.map(({name, type, nullable, description}) => ({
          name,
          titles: name,
          'dc:description': description,
          datatype: datatypes[type],
          ...(type === 'list' ? {separator: '; '} : {}),
          ...(nullable || type === 'text' || type === 'list' ? {} : {required: true}),
        })),
        primaryKey: tables[table].primaryKey,
        foreignKeys: tables[table].foreignKeys.map((key) => ({
          columnReference: key.columns,
          reference: {resource: `${key.table}.csv`, columnReference: key.references},
        })),
      },
    })),
  }
}

const datatypes: Record<ColumnType, unknown> = {
  text: 'string',
  list: 'string',
  integer: 'integer',
  number: 'number',
  boolean: {base: 'boolean', format: 'true|false'},
  date: 'date',
  time: {base: 'time', format: 'HH:mm'},
}
