import { secretHours } from '#contract/tickets.ts'
import { words } from '#contract/words/words.ts'
import { countsIn } from '#platform/hiding.ts'
import { type Part, sentence } from './letter.ts'
import { type Scene, type Told, ticketLetter, timeFor, withWhom, wordsFor } from './ticket-letter.ts'

/** What an event was told without. */
export type Without = { hidden?: readonly string[] }

const isReadOnce = (kind: string) => kind === 'password' || kind === 'key' || kind === 'access_key'
const holdsOneToRead = ({ hidden = [] }: Without) => countsIn(hidden).some(({ kind }) => isReadOnce(kind))
const lasts = secretHours * 3_600_000

/** Under words of ours that a password was taken out of: where it is, and until when. */
export function toReadOnce(scene: Scene, at: Date, meta: Without): Part | null {
  if (!holdsOneToRead(meta)) return null
  const until = new Date(at.getTime() + lasts)
  return sentence(wordsFor(scene).secrets.inOurs({ time: timeFor(scene, until) }))
}

/** To whoever wrote it: what we hid, that it is safe, what to do. The words themselves travel in no letter. */
export function hiddenOfYours(scene: Scene, { hidden = [] }: Without, byMail: boolean): (Part | null)[] {
  if (hidden.length === 0) return []
  const { yours } = words[scene.reader.language].common.secrets
  const counts = countsIn(hidden)
  const passed = counts.some(({ kind }) => isReadOnce(kind))
  return [
    sentence(yours.said({ counts })),
    passed ? sentence(yours.safe) : null,
    passed && byMail ? sentence(wordsFor(scene).secrets.yours.onItsWay) : null,
    counts.every(({ kind }) => isReadOnce(kind)) ? null : sentence(yours.numbers),
    sentence(yours.next),
  ]
}

/** We passed something on: where it is read, and until when. */
export function secretWaits({ at, words: { label }, scene }: Told<unknown, { label: string }>) {
  const our = wordsFor(scene).secrets.waits
  const until = new Date(at.getTime() + lasts)
  return ticketLetter(
    scene,
    our.heading(scene),
    [
      sentence(our.what({ label })),
      { is: 'promise', text: our.where({ time: timeFor(scene, until) }) },
      withWhom(scene),
    ],
    our.act,
  )
}

/** An answer that came by mail held a password: whoever sent it would otherwise not hear of it. */
export const secretHidden = ({ meta, scene }: Told<Without, unknown>) =>
  ticketLetter(scene, wordsFor(scene).secrets.yours.heading(scene), [
    ...hiddenOfYours(scene, meta, true),
    withWhom(scene),
  ])
