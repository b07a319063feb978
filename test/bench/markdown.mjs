// node markdown.mjs remark-parse|markdown-it FOLDER…: parses every file as
// Markdown and writes nothing. For scale: two parsers that many know.

import {readFileSync} from 'node:fs'
import {textFiles} from './text-files.mjs'

const parsers = {
  'remark-parse': async () => {
    const [{unified}, {default: remarkParse}] = await Promise.all([import('unified'), import('remark-parse')])
    const processor = unified().use(remarkParse).freeze()
    return (text) => processor.parse(text).children.length
  },
  'markdown-it': async () => {
    const {default: MarkdownIt} = await import('markdown-it')
    const markdown = new MarkdownIt()
    return (text) => markdown.parse(text, {}).length
  },
}

const [name, ...folders] = process.argv.slice(2)
const parse = await parsers[name]()
let nodes = 0
for (const path of textFiles(folders)) nodes += parse(readFileSync(path).toString('utf8'))
if (nodes === 0) process.exitCode = 1
