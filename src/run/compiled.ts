/**
 * Whoever has worked on a document says so here: by then what that needs is
 * compiled, and what has loaded the program can keep it for the next start.
 */
export const compiled = {keep(): void {}}
