import path from 'node:path'
import {defineConfig} from 'vitest/config'
import {inLatin} from '../src/text/in-latin.ts'

// Every kind of test, each with a script of its own in package.json. None
// depends on how fast the machine is: a limit of time is there for what hangs,
// and for nothing else.
const limits = {testTimeout: 900_000, hookTimeout: 900_000}

/** Our letters, as the build writes them. */
const plugins = [
  {
    name: 'letters',
    enforce: 'post' as const,
    transform: (script: string, id: string) => (id.includes('/src/') ? {code: inLatin(script), map: null} : undefined),
  },
]

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        plugins,
        resolve: {
          // Commands that run within the test's process do their work in its
          // thread, too: test/command/here.ts.
          alias: [
            {find: /^.*\/run\/pool\.ts$/, replacement: path.resolve(import.meta.dirname, 'command/in-thread.ts')},
          ],
        },
        // Modules are loaded once a worker, and not once a file.
        test: {name: 'tests', include: ['test/**/*.test.ts'], maxWorkers: 2, isolate: false, ...limits},
      },
      // The worst texts for every regular expression and every shape of document.
      {plugins, test: {name: 'linear', include: ['test/linear/*.linear.ts'], maxWorkers: 2, ...limits}},
      // A large archive, damaged, stopped and started again.
      {plugins, test: {name: 'soak', include: ['test/soak/*.soak.ts'], ...limits}},
      // What needs root or packages of Debian's. It fails where it cannot run; nothing is skipped.
      {
        plugins,
        test: {
          name: 'system',
          include: ['test/system/*.system.ts'],
          fileParallelism: false,
          expect: {poll: {timeout: 120_000}},
          ...limits,
        },
      },
    ],
  },
})
