/** Letters that run from right to left, and the marks that turn the direction of text. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** A name inside a sentence: whichever way it is written, the words around it keep their order. */
export const isolated = (name: string) => (turning.test(name) ? `\u2068${name}\u2069` : name)
