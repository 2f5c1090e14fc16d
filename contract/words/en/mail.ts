/** Sentences of the mail. */
export const mail = {}
