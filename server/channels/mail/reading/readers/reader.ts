/**
 * The process that reads mails, one at a time; run by readers.ts and killed by it. It has no secrets, may open no file but
 * its own sources, and goes when nobody is left to read for.
 */
import type { Language } from '#contract/text.ts'
import type { Look, PageLook } from '../../showing/look.ts'
import type { ToVerify, Verified } from '../../trust/verify.ts'
import { type Limits, Overrun } from '../limits.ts'
import type { ReadMail, Unreadable } from '../mail.ts'
import { outlineOf, takeMail, toldOf } from '../take-mail.ts'

/** `mail` is what it says, `look` and `page` what somebody sees who looks at it, `signatures` whether they hold. */
export type Question = { raw: Uint8Array; limits: Limits } & (
  | { want: 'mail' | 'outline' | 'look' }
  | { want: 'page'; language: Language }
  | { want: 'signatures'; toVerify: ToVerify }
)
export type Answer = ReadMail | Look | PageLook | Verified[] | Unreadable

process.on('message', async (question: Question) => process.send?.(await answerTo(question)))
process.on('disconnect', () => process.exit())
process.send?.('begun')

/** What cleans HTML is large, and most mails are read long before anybody looks at them; so is what knows signatures. */
const looking = () => import('../../showing/look.ts')
const verifying = () => import('../../trust/verify.ts')

async function answerTo(question: Question): Promise<Answer> {
  const { raw, limits } = question
  if (question.want === 'outline') return { unreadable: 'crashed', outline: outlineOf(raw) }
  try {
    if (question.want === 'signatures') return await (await verifying()).verify(raw, question.toVerify)
    const mail = takeMail(raw, limits)
    if (question.want === 'mail') return toldOf(mail)
    const { lookOf, pageLookOf } = await looking()
    return question.want === 'page' ? pageLookOf(mail, question.language) : lookOf(mail)
  } catch (error) {
    return { unreadable: error instanceof Overrun ? error.unreadable : 'crashed', outline: outlineOf(raw) }
  }
}
