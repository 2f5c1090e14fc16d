import type { Ticket } from '../ticket.ts'

/** "Oleg T. and 1 more": short enough for a button. Null when nobody would get it. */
export function recipientsIn(
  { recipients }: Pick<Ticket, 'recipients'>,
  andMore: (who: { name: string; n: number }) => string,
): string | null {
  const [first] = recipients
  return first ? andMore({ name: first.name, n: recipients.length - 1 }) : null
}
