// What the program starts with, each loaded when it is asked for. With all that it
// needs it becomes one file (bundle.ts), which load.ts loads.

export {compiled} from '../run/compiled.ts'

/** The command line. */
export const command = () => import('../command/main.ts')

/** A worker thread of a run, which works as long as there is something to do. */
export const thread = () => import('../run/thread.ts')
