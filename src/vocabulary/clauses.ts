// Clauses in which nothing is said to be so.

/** What is only supposed, or asked: "Hvis V stemmer imod, …", "drøftede, om Bo Ås er inhabil". */
export const supposed =
  /(?:^(?:når|hvis|såfremt|medmindre)|[,;]\s*(?:og\s+)?(?:hvis|såfremt|medmindre|om(?!\s+end)|hvorvidt))\s[^,;]*/giu
