import { addresses } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import type { Hands } from '#platform/command.ts'
import { stranger } from '../compose/stranger.ts'
import { companyOf } from '../scene.ts'
import { writeLetter } from '../write-letter.ts'
import { objectionToAnswering } from './may-answer.ts'
import { mostStrangersAnswered } from './rates.ts'
import { strangersAnsweredLately } from './store.ts'

/**
 * To an address that is no client's: the mail has come and a person looks at it. The same words to everybody, and nothing
 * of theirs: an address is easily forged, and its owner may never have written (TRUST 1.1, 3.8).
 */
export async function answerStranger(hands: Hands, { mailId, to, said }: { mailId: string; to: string; said: string }) {
  const { tx, now, world } = hands
  if (await objectionToAnswering(hands, mailId, to)) return
  // Of a flood of forged senders each would get one.
  if ((await strangersAnsweredLately(tx, now)) >= mostStrangersAnswered.anHour) return
  const language: Language = /\p{Script=Cyrillic}/u.test(said) ? 'ru' : 'en'
  const about = {
    event: { streamId: mailId, seq: 0 },
    kind: 'stranger',
    to: { id: null, email: to },
    answers: mailId,
  } as const
  await writeLetter(hands, about, async () =>
    stranger({ language, company: await companyOf(tx, language), signIn: world.settings.publicUrl + addresses.login }),
  )
}
