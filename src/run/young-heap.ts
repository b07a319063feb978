import {setFlagsFromString} from 'node:v8'

// The engine has a part of its heap for what is new, and doubles it while more of
// that lives on than it holds. Each page that is touched for the first time takes
// longer than clearing one again: a small document is over with less of both.

/** Has the part for what is new stay as small as it is, in all threads. */
export const keepSmall = () => setFlagsFromString('--semi-space-growth-factor=1')

/** Has it grow again, as the engine has it by itself. */
export const letGrow = () => setFlagsFromString('--semi-space-growth-factor=2')
