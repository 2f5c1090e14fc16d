import { sentence } from './letter.ts'
import { toReadOnce, type Without } from './secrets.ts'
import { filesOf, type Told, ticketLetter, wordsFor } from './ticket-letter.ts'

type Solution = { happened: string; done: string; advice: string; files: { name: string; size: number }[] }

/** Solved means explained. Confirming and sending back are forms on the page behind the link, so that nobody who only looks at links changes anything. */
export function solution({ at, meta, words, scene }: Told<Without, Solution>) {
  const our = wordsFor(scene).solution
  return ticketLetter(
    scene,
    our.heading(scene),
    [
      {
        is: 'words',
        of: [
          { title: our.happened, text: words.happened },
          { title: our.done, text: words.done },
          { title: our.advice, text: words.advice },
        ],
        files: filesOf(scene, words.files),
      },
      toReadOnce(scene, at, meta),
      sentence(our.check),
    ],
    our.answer,
  )
}
