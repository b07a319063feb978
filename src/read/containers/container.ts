import type {RuleId} from '../../diagnostics/rules.ts'

/** What a container holds: a document, a file that is none and is passed over, or what is wrong with an entry. */
export type Contained =
  | {path: string; bytes: Uint8Array}
  | {path: string; passedOver: true}
  | {path: string; rule: RuleId; reason: string}

/** How much a container may hold. */
export interface ContainerLimits {
  /** The most bytes of one document, unpacked. */
  maxBytes: number
}

/** One kind of container. */
export interface Container {
  /** Whether bytes are a container of this kind, and not a document that happens to be packed so, as a DOCX is. */
  recognises: (bytes: Uint8Array) => boolean
  unpack: (bytes: Uint8Array, path: string, limits: ContainerLimits) => AsyncIterable<Contained>
}

/** The path of what a container holds: its own, and the name in it. */
export function pathInside(container: string, name: string): string {
  return `${container}!/${name}`
}
