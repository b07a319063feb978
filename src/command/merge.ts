import type {ReportFlags, WriteFlags} from './flags.ts'
export async function merge(_files: readonly string[], _flags: ReportFlags & WriteFlags): Promise<number> {
  throw new Error('not yet')
}
