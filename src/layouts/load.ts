import {readFileSync} from 'node:fs'
import * as z from 'zod'
import {suggestion} from '../text/suggestion.ts'
import {builtInFiles, complete, loadLayouts} from './built-in.ts'
import {layoutEnding} from './files.ts'
import {LayoutError} from './layout-error.ts'
import {type Layout, type LayoutFile, layoutFileSchema, layoutSchema} from './schema.ts'

/**
 * One layout, by the name of a built-in one or the path of a file.
 *
 * @throws LayoutError where there is none, or it does not fit the layout schema
 */
export function loadLayout(nameOrPath: string): Layout {
  const known = builtInFiles().get(nameOrPath)
  if (known === undefined && !/[./\\]/.test(nameOrPath)) {
    const names = loadLayouts().map((layout) => layout.name)
    throw new LayoutError(
      `There is no layout "${nameOrPath}"; there are ${names.join(', ')}, or give the path of a ${layoutEnding} file.${suggestion(nameOrPath, names)}`,
    )
  }
  const file = known ?? readLayoutFile(nameOrPath)
  const layout = check(layoutSchema, complete(file), file.name)
  if (layout.abstract) throw new LayoutError(`The layout "${layout.name}" is only for others to extend`)
  return layout
}

function readLayoutFile(file: string): LayoutFile {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    throw new LayoutError(`Cannot read the layout ${file}`, {cause: error})
  }
  try {
    return check(layoutFileSchema, JSON.parse(source.replace(/^\ufeff/, '')), file)
  } catch (error) {
    if (error instanceof SyntaxError) throw new LayoutError(`The layout ${file} is no JSON: ${error.message}`)
    throw error
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new LayoutError(`The layout ${where} does not fit its schema:\n${z.prettifyError(result.error)}`)
}
