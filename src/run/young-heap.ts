import {setFlagsFromString} from 'node:v8'

// The engine has a part of its heap for what is new, and doubles it while more of
// that lives on than it holds. Each page that is touched for the first time takes
// longer than clearing one again: a small document is over with less of both. Its
// heap is small, too; to begin to clear it on other threads takes longer than it lives.

/** Has the part for what is new stay as small as it is, and nothing cleared beside the work, in all threads. */
export const keepSmall = () => setAll('--semi-space-growth-factor=1', '--no-incremental-marking')

/** Has both again as the engine has them by itself. */
export const letGrow = () => setAll('--semi-space-growth-factor=2', '--incremental-marking')

function setAll(...flags: string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}
