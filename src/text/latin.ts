// What a letter is. Minutes of Danish councils are written in Latin letters: those
// of Danish and its neighbours, and in names those of Europe's other languages and
// of Vietnamese. Names from other scripts are printed in Latin letters. Unicode's
// own classes have the letters of 150 scripts, and the engine takes five times as
// long to compile an expression for each of them that it has: a fifth of the time of
// a small document. So the build writes these in the place of `\p{L}` (in-latin.ts).

/** Letters from one to another, both included; of some only every second: capitals and small ones take turns there. */
export type Letters = readonly [from: number, to: number, step?: 2]

/** By the names that Unicode has for such classes. */
export const latin = {
  /** Letters of Western Europe, of Latin Extended A and B, and of Vietnamese. */
  L: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xb5, 0xb5],
    [0xba, 0xba],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x1e00, 0x1eff],
  ],
  /** Capitals of Western Europe, of Latin Extended A, and Ș and Ț of Romanian. */
  Lu: [
    [0x41, 0x5a],
    [0xc0, 0xd6],
    [0xd8, 0xde],
    [0x100, 0x136, 2],
    [0x139, 0x147, 2],
    [0x14a, 0x176, 2],
    [0x178, 0x179],
    [0x17b, 0x17d, 2],
    [0x218, 0x21a, 2],
  ],
  /** Small ones of the same; the letters of Vietnamese are seldom the first of a name, and count as small. */
  Ll: [
    [0x61, 0x7a],
    [0xb5, 0xb5],
    [0xdf, 0xf6],
    [0xf8, 0xff],
    [0x101, 0x137, 2],
    [0x138, 0x148, 2],
    [0x149, 0x177, 2],
    [0x17a, 0x17e, 2],
    [0x17f, 0x17f],
    [0x219, 0x21b, 2],
    [0x1e00, 0x1eff],
  ],
  /** Digits, those set high, and fractions. */
  N: [
    [0x30, 0x39],
    [0xb2, 0xb3],
    [0xb9, 0xb9],
    [0xbc, 0xbe],
  ],
} as const satisfies Record<string, readonly Letters[]>
