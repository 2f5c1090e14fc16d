import type { Hands } from '#platform/command.ts'
import { after, type Happened, type Reaction } from '#platform/events.ts'
import { type Missed, promiseMissed } from '../../../promises/events.ts'
import { personById } from '../../../sign-in/index.ts'
import { peopleOfLine, workingAdministrators } from '../../../staff/index.ts'
import { ticketComplained } from '../../../tickets/events.ts'
import { complaintOf, ticketOf } from '../../../tickets/index.ts'
import { webhookPaused } from '../../../webhooks/events.ts'
import { complaint } from '../compose/complaint.ts'
import { mailLiesLetter } from '../compose/mail-lies-letter.ts'
import { missedStaff } from '../compose/missed-staff.ts'
import { stormLetter } from '../compose/storm.ts'
import { webhookLetter } from '../compose/webhook-letter.ts'
import { mailLies, stormBegan } from '../events.ts'
import { companyOf, sceneFor, type Ticket } from '../scene.ts'
import { wordsOf } from '../store.ts'
import { stormWith } from '../storms/store.ts'
import { whoLooks } from '../storms/who-looks.ts'
import { writeLetter } from '../write-letter.ts'
import { aboutTicket } from './about-ticket.ts'

/** What people of the desk are written where they may be away from it. */
export const lettersToStaff: readonly Reaction[] = [
  /** Whoever has the ticket reads it once where they may be away from the desk; with nobody, or again, the leads do. */
  after(promiseMissed, 'mail.missed_staff', async (happened, hands) => {
    const { owner, leads, again } = happened.meta
    const ticket = await ticketOf(hands.tx, happened.streamId)
    for (const id of new Set(owner && !again ? [owner] : [...(owner ? [owner] : []), ...leads]))
      await tellStaff(hands, happened, ticket, id)
  }),

  /** To the leads, past whoever has the ticket; the client's words stay on its page. */
  after(ticketComplained, 'mail.complaint', async (happened, hands) => {
    const ticket = await ticketOf(hands.tx, happened.streamId)
    const { answer_by: answerBy } = await complaintOf(hands.tx, ticket.id, happened.seq)
    const { leads } = await peopleOfLine(hands.tx, ticket.line_id)
    for (const id of leads) {
      const to = (await personById(hands.tx, id))!
      await aboutTicket(hands, happened, 'complaint', ticket, to, (told) => complaint({ ...told, meta: { answerBy } }))
    }
  }),

  after(mailLies, 'mail.mail-lies', async (happened, hands) => {
    for (const { id } of await workingAdministrators(hands.tx)) {
      const to = (await personById(hands.tx, id))!
      await writeLetter(hands, { event: happened, kind: 'mail_lies', to }, async () =>
        mailLiesLetter({
          reader: to,
          company: await companyOf(hands.tx, to.language),
          ...happened.meta,
          health: `${hands.world.settings.publicUrl}/desk/admin`,
        }),
      )
    }
  }),

  /** Mails wait for their look. */
  after(stormBegan, 'mail.storm', async (happened, hands) => {
    const storm = await stormWith(hands.tx, happened.meta.stormId)
    for (const id of await whoLooks(hands.tx, storm.line_id)) {
      const to = (await personById(hands.tx, id))!
      await writeLetter(hands, { event: happened, kind: 'storm', to }, async () =>
        stormLetter({
          reader: to,
          company: await companyOf(hands.tx, to.language),
          of: storm.kind,
          about: storm.about,
          number: storm.number === null ? null : Number(storm.number),
          page: `${hands.world.settings.publicUrl}/desk/incoming-mail`,
        }),
      )
    }
  }),

  /** Paused by the desk itself: whoever could put it right hears of it, not only who happens to look. */
  after(
    webhookPaused,
    'mail.webhook-paused',
    async (happened, hands) => {
      const words = await wordsOf(hands.tx, webhookPaused, happened)
      for (const { id } of words ? await workingAdministrators(hands.tx) : []) {
        const to = (await personById(hands.tx, id))!
        await writeLetter(hands, { event: happened, kind: 'webhook_paused', to }, async () =>
          webhookLetter({
            reader: to,
            company: await companyOf(hands.tx, to.language),
            url: words!.url,
            log: `${hands.world.settings.publicUrl}/desk/webhooks/${happened.meta.webhookId}`,
          }),
        )
      }
    },
    ({ why }) => why === 'failing',
  ),
]

async function tellStaff(hands: Hands, event: Happened<Missed>, ticket: Ticket, id: string) {
  const to = await personById(hands.tx, id)
  if (!to?.active) return
  await writeLetter(hands, { event, kind: 'missed_staff', to, ticketId: ticket.id }, async () => {
    const scene = await sceneFor(hands, ticket, to, { lineId: ticket.line_id, agentId: ticket.assignee_id }, null)
    return missedStaff({ at: event.at, meta: event.meta, words: {}, scene })
  })
}
