import type {MarkupLayout} from './markup-schema.ts'
import type {Layout} from './schema.ts'

/** A layout that is of marked-up text. */
export interface LayoutOfMarkup extends Layout {
  markup: MarkupLayout
}

export function isOfMarkup(layout: Layout): layout is LayoutOfMarkup {
  return layout.markup !== null
}
