/**
 * Marks stand among the words of a message and narrow a search inside the index, where a condition on a column would be
 * asked of every match. A mark begins with a capital, and no word does, so nobody can type one. They only narrow: who
 * may read is asked of the ticket itself.
 */
const inStretch = 1000
const inReach = 32 * inStretch

export const ofAccount = (accountId: string) => `A${short(accountId)}`
export const writtenBy = (personId: string) => `F${short(personId)}`
export const forClients = 'P'

/** Every mark of one message. */
export const marksOf = (message: { internal: boolean; number: number; accountId: string; authorId: string | null }) => [
  ...(message.internal ? [] : [forClients]),
  `B${Math.floor(message.number / inStretch)}`,
  `C${Math.floor(message.number / inReach)}`,
  ofAccount(message.accountId),
  ...(message.authorId ? [writtenBy(message.authorId)] : []),
]

/**
 * All numbers below one, in pieces from the newest to the oldest, each as what the index is asked for; each twice as
 * wide as the one before. A common word fills its page from the first piece; a rare one looks at every piece, and there
 * are few, however many tickets there are.
 */
export function stretchesBelow(number: number): string[] {
  const stretches: string[] = []
  const take = (letter: string, from: number, to: number) =>
    stretches.push(Array.from({ length: from - to + 1 }, (_, i) => `'${letter}${from - i}'`).join('|'))
  let last = Math.floor(Math.max(0, number - 1) / inStretch)
  const perReach = inReach / inStretch
  for (let wide = 1; last >= 0 && (wide <= 8 || last % perReach !== perReach - 1); wide *= 2) {
    const first = Math.max(0, last - wide + 1, wide > 8 ? last - (last % perReach) : 0)
    take('B', last, first)
    last = first - 1
  }
  let reach = Math.floor(last / perReach)
  for (let wide = 1; reach >= 0; wide *= 2) {
    const first = Math.max(0, reach - wide + 1)
    take('C', reach, first)
    reach = first - 1
  }
  return stretches
}

const short = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
