/** The step of an item in the way to its page: "Punkt 6", "punkt-6", "Pkt. 6". */
export const stepOfItem = /^(?:dagsordens?)?(?:punkt|pkt\.?)[\s-]+(?:nr\.?\s*)?(?<number>\d{1,4})$/iu
