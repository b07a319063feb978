/**
 * A program of which every character fits into a byte, so that it is read as it
 * lies on the disk, and held in half the memory: other characters are written by
 * their codes, which strings and regular expressions read alike.
 */
export function oneByte(program: string): string {
  return program.replace(/(\\*)([\u0100-\uffff])/g, (_, backslashes: string, character: string) => {
    // A backslash of its own in front says no more than the code does.
    const before = backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes
    return `${before}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
