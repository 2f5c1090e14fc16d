/**
 * What the desk's page brings with it: the answers of those screens that its first view asks, so that on a slow line
 * they need no way of their own.
 */
export type Given = { route: string; input: object; answer: object }

/** The element that holds them. */
export const givenId = 'given'
