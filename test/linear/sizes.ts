export const kilobyte = 1 << 10
export const megabyte = 1 << 20

/**
 * How long the longest text is that is fed: enough to tell what takes more than
 * linear time by itself; `npm run test:linear` asks for a megabyte.
 */
export const largestSize = Number(process.env.LINEAR_KILOBYTES ?? 64) * kilobyte
