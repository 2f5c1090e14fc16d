/** Sentences of the desk. */
export const desk = {}
