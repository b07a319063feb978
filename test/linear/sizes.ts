export const kilobyte = 1 << 10

/** How long the longest text is that is fed: what takes more than linear time shows well before. */
export const largestSize = Number(process.env.LINEAR_KILOBYTES ?? 64) * kilobyte
