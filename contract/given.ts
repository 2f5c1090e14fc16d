/**
 * What the desk's page brings with it: the answers of those screens that its first view will ask, so that on a slow
 * line they need no way of their own.
 */
export type Given = { asked: string; answer: unknown }

/** The element that holds them. */
export const givenId = 'given'

/** What was asked, the same word for word on both sides, whatever the order of its parts. */
export function askedOf({ route }: { route: string }, input: object): string {
  const parts = Object.entries(input).filter(([, value]) => value !== undefined)
  return `${route} ${JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
