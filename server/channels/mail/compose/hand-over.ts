import { sentence } from './letter.ts'
import { nextUpdate, type Told, ticketLetter, wordsFor } from './ticket-letter.ts'

export function handOver({ meta, words, scene }: Told<{ nextContactBy: string }, { reason: string }>) {
  const our = wordsFor(scene)
  return ticketLetter(scene, our.handOver.heading(scene), [
    sentence(our.handOver.nowWith(scene)),
    { is: 'words', of: [{ title: our.handOver.why, text: words.reason }] },
    nextUpdate(scene, meta.nextContactBy),
  ])
}
