import type {RuleId} from '../../diagnostics/rules.ts'

/** What a container holds: a document, a file that is none and is passed over, or what is wrong with an entry. */
export type Contained =
  | {path: string; bytes: Uint8Array}
  | {path: string; passedOver: true}
  | {path: string; rule: RuleId; reason: string}

/** How much a container may hold. */
export interface ContainerLimits {
  /** The most bytes of what it holds, unpacked. */
  maxBytes: number
}

/** How large what shrinks to less than a part in {@link mostPacked} of it may be: text shrinks to a tenth. */
export const suspicious = 16 * 1024 * 1024
export const mostPacked = 200

/** One kind of container. */
export interface Container {
  /** Whether bytes are a container of this kind, and not a document that happens to be packed so, as a DOCX is. */
  recognises: (bytes: Uint8Array) => boolean
  unpack: (bytes: Uint8Array, path: string, limits: ContainerLimits) => AsyncIterable<Contained>
}

/** What says that a container, or an entry of it, was made to fill the memory. */
export const bombReason = `It unpacks to more than ${mostPacked} times its size, as no text does`

/** What is larger than may be, where that is what comes out of a container. */
export const unpackedWhat = 'Unpacked it'

/** The path of what a container holds: its own, and the name in it. */
export function pathInside(container: string, name: string): string {
  return `${container}!/${name}`
}
