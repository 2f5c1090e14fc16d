/** Sentences of the portal. */
export const portal = {}
