import { toReadOnce, type Without } from './secrets.ts'
import { filesOf, nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

type Begun = { text: string; files: { name: string; size: number }[] }

/** We wrote first: the words stand in the letter, as those of an answer do. */
export function begun({ at, meta, words, scene }: Told<{ nextContactBy?: string } & Without, Begun>) {
  const our = wordsFor(scene)
  return ticketLetter(scene, our.begun.heading(scene), [
    { is: 'words', of: [{ title: scene.by, text: words.text }], files: filesOf(scene, words.files) },
    toReadOnce(scene, at, meta),
    withWhom(scene),
    meta.nextContactBy ? nextUpdate(scene, meta.nextContactBy) : null,
  ])
}
