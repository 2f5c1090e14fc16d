/** A name inside a sentence: whichever way it is written, the words around it keep their order. */
export const isolated = (name: string) => `\u2068${name}\u2069`
