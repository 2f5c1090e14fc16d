/** What we know to be broken, said before the client has to ask. */
export const known = {
  /** Heard by a screen reader before what stands in it. */
  title: 'Known problems',
  said: ({ what, since, next }: { what: string; since: string; next: string }) =>
    `We know about this: ${what}, since ${since}. Next update by\u00a0${next}.`,
  late: ({ what, since, next }: { what: string; since: string; next: string }) =>
    `We know about this: ${what}, since ${since}. We promised an update by\u00a0${next} and missed it. We are still working on it.`,
  services: ({ list }: { list: string }) => `Your services affected: ${list}`,
  otherwise: 'Is it something else? Write to us below, as usual.',
}
