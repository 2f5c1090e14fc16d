import { sentence } from './letter.ts'
import { filesOf, type Told, ticketLetter, wordsFor } from './ticket-letter.ts'

type Solution = { happened: string; done: string; advice: string; files: { name: string; size: number }[] }

/** Solved means explained. Confirming and reopening happen on the ticket page, where the client is known. */
export function solution({ words, scene }: Told<unknown, Solution>) {
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
      sentence(our.check),
    ],
    our.answer,
  )
}
