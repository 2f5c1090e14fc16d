/** Words somebody typed, as a sentence that another one may follow. */
export const sentence = (typed: string) => (/[.!?…]$/.test(typed.trim()) ? typed.trim() : `${typed.trim()}.`)
