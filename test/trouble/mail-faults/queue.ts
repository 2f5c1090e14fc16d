/** A mail server that has something for us: it keeps each mail until it hears 250, and tries again later (RFC 5321 4.5.4.1). */
import { setTimeout as pause } from 'node:timers/promises'

const firstWait = 30
const longestWait = 1000
const atOnce = 8

/** `later` for everything that is no final answer: 4xx, a connection that broke, nobody there. */
export type Answer = 'taken' | 'later' | 'refused'
type Attempt<Mail> = (mail: Mail, attempt: number) => Promise<Answer>

export type Handed = {
  taken: boolean
  /** Attempts that had begun and came to no good end. */
  broken: number
}

/** How it went with each, in their order. */
export async function deliverAll<Mail>(mails: readonly Mail[], attempt: Attempt<Mail>, wide = atOnce) {
  const handed: Handed[] = []
  const rest = [...mails.entries()]
  const deliver = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) handed[next[0]] = await untilAnswered(next[1], attempt)
  }
  await Promise.all(Array.from({ length: wide }, deliver))
  return handed
}

async function untilAnswered<Mail>(mail: Mail, attempt: Attempt<Mail>): Promise<Handed> {
  let broken = 0
  for (let tries = 0; ; tries++) {
    const answer = await attempt(mail, tries).catch((error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' ? 'nobody there' : 'later',
    )
    if (answer === 'taken' || answer === 'refused') return { taken: answer === 'taken', broken }
    if (answer === 'later') broken++
    await pause(Math.min(firstWait * 2 ** tries, longestWait))
  }
}
