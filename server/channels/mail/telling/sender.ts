import { addresses, at } from '#contract/pages.ts'
import type { Hands } from '#platform/command.ts'
import { after, type Reaction } from '#platform/events.ts'
import { personById } from '../../../sign-in/index.ts'
import { harmless } from '../../../tickets/index.ts'
import { objectionToAnswering } from '../answering/may-answer.ts'
import { ownMail } from '../compose/own-mail.ts'
import { mailTurned } from '../events.ts'
import { ownMailOf } from '../intake/own-store.ts'
import { companyOf } from '../scene.ts'
import { ownWords } from '../texts/store.ts'
import { writeLetter } from '../write-letter.ts'

/** Whoever's mail waits for their word hears so at the address on file: as long as it waits, and they may still come in. */
export const tellSender: Reaction = after(mailTurned, 'mail.own-mail', async (happened, hands) => {
  const { mailId, contactId, why } = happened.meta
  const waiting = await ownMailOf(hands.tx, contactId, mailId)
  const to = await personById(hands.tx, contactId)
  if (waiting?.state !== 'held' || !to?.active) return
  if (await objectionToAnswering(hands, mailId, to.email)) return
  await writeLetter(hands, { event: happened, kind: 'own_mail', to, answers: mailId }, async () =>
    ownMail({
      reader: { language: to.language, zone: to.zone, own: await ownWords(hands.tx, to.language) },
      now: hands.now,
      company: await companyOf(hands.tx, to.language),
      why,
      subject: harmless(waiting.subject),
      receivedAt: waiting.received_at,
      page: pageOf(hands, mailId),
    }),
  )
})

const pageOf = ({ world }: Hands, mailId: string) => world.settings.publicUrl + at(addresses.ownMail, { mailId })
