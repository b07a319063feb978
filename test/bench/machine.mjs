import os from 'node:os'

/** What a reader needs to place the figures, and nothing that tells whose machine it was. */
export function machine() {
  return `node ${process.version}, ${process.platform} ${process.arch}, ${os.availableParallelism()} cores`
}
