import { type Letter, sentence } from './letter.ts'
import { type Told, ticketLetter, timeFor, wordsFor } from './ticket-letter.ts'

/** For the leads: that a client says something goes wrong, and by when one of them answers. No word of it travels. */
export function complaint({ meta, scene }: Told<{ answerBy: Date }, unknown>): Letter {
  const our = wordsFor(scene).complaint
  const letter = ticketLetter(scene, our.heading(scene), [
    sentence(our.said),
    { is: 'promise', text: our.answerBy({ time: timeFor(scene, meta.answerBy) }) },
    sentence(our.holder({ who: scene.who })),
  ])
  return { ...letter, footer: letter.footer.slice(0, 1) }
}
