import { sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, timeFor, withWhom, wordsFor } from './ticket-letter.ts'

type Moved = { by: string; was: string | null }

/** A promise was moved. One that had been missed already is called missed. */
export function nextContact({ at, meta, words, scene }: Told<Moved, { reason: string }>) {
  const our = wordsFor(scene).nextContact
  const { was, by } = meta
  const earlier = was && { was: timeFor(scene, was) }
  return ticketLetter(scene, our.heading(scene), [
    earlier ? sentence(new Date(was) <= at ? our.missed(earlier) : our.moved(earlier)) : null,
    { is: 'words', of: [{ title: our.why, text: words.reason }] },
    withWhom(scene),
    nextUpdate(scene, by),
  ])
}
