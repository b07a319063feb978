import {readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './records.ts'

/** A question of src/write/README.md, and what it must answer of {@link councilYear}. */
export interface Question {
  question: string
  sql: string
  rows: unknown[][]
}

/** By eye, from the year as it is drawn above it. */
const answers: readonly unknown[][][] = [
  [
    ['2024-01-11', 'Teknikudvalget', '["postponed"]', 'Sagen udsættes.'],
    ['2024-02-08', 'Teknikudvalget', '["postponed"]', 'Sagen udsættes. Ib Å var inhabil.'],
    ['2024-03-14', 'Byrådet', '["approved"]', 'Godkendt. Ø stemte imod.'],
  ],
  [
    ['Engby Kommune', 'Byrådet', '2024', 1, 110e6],
    ['Skovby Kommune', 'Teknikudvalget', '2024', 2, 37e6],
    ['Skovby Kommune', 'Byrådet', '2024', 1, 14.5e6],
  ],
  [['05.01.02-P20-1-24', 'Ny bro over Skovåen', 2, '2024-01-11', '2024-02-08']],
  [
    ['2024-01-11', 'Teknikudvalget', 'Ny bro over Skovåen', 'Sagen udsættes.'],
    ['2024-02-08', 'Teknikudvalget', 'Ny bro over Skovåen', 'Sagen udsættes. Ib Å var inhabil.'],
  ],
  [
    ['Ø', 2, 'Ny bro over Skovåen; Vindmøller ved Ærøhede'],
    ['A', 1, 'Vindmøller ved Ærøhede'],
  ],
  [['Ib Å', 'V', '2024-02-08', 'Ny bro over Skovåen']],
  [
    ['Skovby Kommune', 'Teknikudvalget', 3, 1, 33.3],
    ['Engby Kommune', 'Byrådet', 2, 0, 0],
    ['Skovby Kommune', 'Byrådet', 2, 0, 0],
  ],
  [
    ['Pia Ærø', '82', 1],
    ['Søren Ågård', '01', 1],
    ['Søren Ågård', '05', 1],
    ['Una Holm', '08', 1],
  ],
  [['2024-03-14', 'Byrådet', 'Vindmøller ved Ærøhede']],
  [['05.01.02-P20-1-24', 'Ny bro over Skovåen', 3, 63]],
]

/** The questions as src/write/README.md has them. */
export function questions(): Question[] {
  const readme = readFileSync(path.join(root, 'src/write/README.md'), 'utf8')
  const found = [...readme.matchAll(/^\d+\. ([^\n]+\?)\n\n *```sql\n([\s\S]*?)^ *```$/gm)]
  if (found.length !== answers.length)
    throw new Error(`The README has ${found.length} questions, and ${answers.length} answers are known`)
  return found.map(([, question, sql], index) => ({
    question: question as string,
    sql: (sql as string).replaceAll(/^ {3,4}/gm, ''),
    rows: answers[index] as unknown[][],
  }))
}
