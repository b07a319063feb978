import type {Lines} from '../../text/lines.ts'
import type {Meeting} from '../../tree/nodes.ts'
import {recommendedTo} from '../../vocabulary/recommendation.ts'

// A body whose name has no word for a body is known by what is recommended to it:
//
//   By, Land og Klima                                       a line of the head
//   Administrationen indstiller til By, Land og Klima:      a lead-in of the same document

/** A line of the head is the body, where it is to whom the recommendations go: "By, Land og Klima" over "Administrationen indstiller til By, Land og Klima:". */
export function nameByRecommendation(lines: Lines, children: Meeting['children']): void {
  const addressed = new Set<string | undefined>()
  for (const item of children) {
    if (item.type !== 'agendaItem') continue
    for (const section of item.children) {
      if (section.type !== 'section' || section.kind !== 'recommendation') continue
      for (const {start} of [section.position, ...section.children.map(({position}) => position)])
        addressed.add(recommendedTo.exec(lines.clean(start.offset, lines.trimmedEnd(start.line - 1)))?.groups?.body)
    }
  }
  const named = children.find(
    (child) => child.type === 'field' && child.name === 'remarks' && addressed.has(child.value),
  )
  if (named?.type === 'field') named.name = 'committee'
}
