import sqlite from 'node-sqlite3-wasm'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {councilYear} from './council-year.ts'
import {questions} from './questions.ts'
import {scratch, writeRecords} from './write.ts'

const {file, remove} = scratch()
beforeAll(() => writeRecords('sqlite', {out: file('year.db')}, councilYear))
afterAll(remove)

describe('the SQLite file answers', () => {
  it.each(questions())('$question', ({sql, rows}) => {
    const database = new sqlite.Database(file('year.db'), {readOnly: true})
    const answer = database.all(sql).map((row) => Object.values(row))
    database.close()
    expect(answer).toEqual(rows)
  })
})
