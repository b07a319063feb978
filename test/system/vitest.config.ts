import {defineConfig} from 'vitest/config'

// Tests that need root or packages of Debian's: not part of "npm test". They
// fail where they cannot run; nothing is skipped.
export default defineConfig({
  test: {include: ['test/system/*.system.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false},
})
