/** Whether what goes to a stream may be coloured: only where a terminal shows it that knows colours. */
export function isColoured(stream: {isTTY?: boolean | undefined}, wanted: boolean): boolean {
  return wanted && stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}
