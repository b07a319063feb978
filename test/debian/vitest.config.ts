import path from 'node:path'
import {defineConfig} from 'vitest/config'

// npm run test:tables: what needs programs from Debian, beside what npm installs.
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/debian/*.check.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
