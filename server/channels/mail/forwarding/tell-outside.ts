import { after } from '#platform/events.ts'
import { personById } from '../../../sign-in/index.ts'
import { ticketForwarded } from '../../../tickets/events.ts'
import { filesByIds, ticketOf } from '../../../tickets/index.ts'
import { forwarded, languageOf } from '../compose/forwarded.ts'
import { companyOf } from '../scene.ts'
import { wordsOf } from '../store.ts'
import { writeLetter } from '../write-letter.ts'
import { outsiderAnswersTo } from './outsider.ts'

/** What is forwarded goes to its address alone, with a reply address that is given to nobody else. */
export const tellOutside = after(ticketForwarded, 'mail.forwarded', async (happened, hands) => {
  const said = await wordsOf(hands.tx, ticketForwarded, happened)
  if (!said) return
  const { tx, now } = hands
  const ticket = await ticketOf(tx, happened.streamId)
  const by = (await personById(tx, happened.actor.id!))!
  const { name, address } = said.to
  const replyTo = await outsiderAnswersTo(hands, { ticketId: ticket.id, address, name, writtenBy: by.id })
  const language = languageOf(said.text)
  const about = { event: happened, kind: 'forwarded', to: { id: null, email: address }, replyTo } as const
  await writeLetter(hands, about, async () =>
    forwarded({
      reader: { language, zone: by.zone },
      now,
      company: await companyOf(tx, language),
      by: by.name,
      number: Number(ticket.number),
      said,
      files: await filesByIds(tx, ticket.id, happened.meta.fileIds),
    }),
  )
})
