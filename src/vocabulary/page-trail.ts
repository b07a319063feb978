/** What the way to a page begins with, where it is printed in a line: "Forside / Om Ældrerådet / Referater". */
export const beginsTrail = /^(?:(?:du er her|sti)(?:\s*:)?\s*)?(?:forside|startside|hjem)(?:\s*[/>»›|]|\s[-–]\s)/iu

/** What parts its steps, with what a step says before a name. */
export const betweenSteps = /(?:(?<!\s)\s*[/>»›|]\s*|\s[-–]\s)(?:om\s+)?/giu

/** The step of an item in the way to its page: "Punkt 6", "punkt-6", "Pkt. 6". */
export const stepOfItem = /^(?:dagsordens?)?(?:punkt|pkt\.?)[\s-]+(?:nr\.?\s*)?(?<number>\d{1,4})$/iu
