import type { LetterKind } from '#contract/mail.ts'
import type { Hands } from '#platform/command.ts'
import { type Announcement, after, type EventKind, type Happened, type Reaction } from '#platform/events.ts'
import { personInvited, resetAsked } from '../../sign-in/events.ts'
import { letterIsDue, linkHours, passwordLinkFor, personByEmail, personById } from '../../sign-in/index.ts'
import { workingAdministrators } from '../../staff/index.ts'
import {
  nextContactSet,
  ticketHandedOver,
  ticketOpened,
  ticketPutToWait,
  ticketReplied,
  ticketResolved,
} from '../../tickets/events.ts'
import { ticketOf } from '../../tickets/index.ts'
import { webhookPaused } from '../../webhooks/events.ts'
import { handOver } from './compose/hand-over.ts'
import type { Letter } from './compose/letter.ts'
import { nextContact } from './compose/next-contact.ts'
import { type Entry, invitation, reset } from './compose/password-letter.ts'
import { receipt } from './compose/receipt.ts'
import { reply } from './compose/reply.ts'
import { solution } from './compose/solution.ts'
import type { Told } from './compose/ticket-letter.ts'
import { waiting } from './compose/waiting.ts'
import { webhookLetter } from './compose/webhook-letter.ts'
import { companyOf, type Holder, type Recipient, recipientOf, sceneFor } from './scene.ts'
import { wordsOf } from './store.ts'
import { type About, writeLetter } from './write-letter.ts'

type Terms<Meta> = {
  when?: (meta: Meta) => boolean
  /** Who has the ticket by this event; otherwise whoever has it now. */
  holder?: (meta: Meta) => Holder
}

/** "When this has happened to a ticket, the contact who asked gets a letter about it." */
function tellTheContact<Meta extends Announcement['meta'], Content extends Record<string, unknown>>(
  event: EventKind<Meta, Content>,
  kind: LetterKind,
  compose: (told: Told<Meta, Content>) => Letter,
  { when, holder }: Terms<Meta> = {},
): Reaction {
  const tell = async (happened: Happened<Meta>, hands: Hands) => {
    const { streamId: ticketId, at, meta, actor } = happened
    if (when && !when(meta)) return
    const words = await wordsOf(hands.tx, event, happened)
    if (!words) return
    const ticket = await ticketOf(hands.tx, ticketId)
    const to = await recipientOf(hands, ticket)
    if (!to) return
    await writeLetter(hands, { event: happened, kind, to, ticketId }, async () => {
      const now: Holder = { lineId: ticket.line_id, agentId: ticket.assignee_id }
      const scene = await sceneFor(hands, ticket, to, holder?.(meta) ?? now, actor.id)
      return compose({ at, meta, words, scene })
    })
  }
  return after(event, `mail.${kind}`, tell, when)
}

/** Every kind of letter and the event that it tells of. What is not here, notes above all, is told to nobody. */
export const mailReactions: readonly Reaction[] = [
  tellTheContact(ticketOpened, 'receipt', receipt, { when: ({ external }) => !external }),
  tellTheContact(ticketReplied, 'reply', reply, { when: ({ by }) => by === 'staff' }),
  tellTheContact(ticketHandedOver, 'hand_over', handOver, {
    holder: ({ toLine, to }) => ({ lineId: toLine, agentId: to }),
  }),
  tellTheContact(ticketPutToWait, 'waiting', waiting),
  tellTheContact(nextContactSet, 'next_contact', nextContact, { when: ({ why }) => why === 'moved' }),
  tellTheContact(ticketResolved, 'solution', solution),

  /** Where no mail goes out whoever invited has got the link already; a second one would end it. */
  after(personInvited, 'mail.invitation', async (happened, hands) => {
    if (!hands.world.settings.mailGoesOut) return
    const person = await personById(hands.tx, happened.streamId)
    if (person?.active && (await wordsOf(hands.tx, personInvited, happened)))
      await letIn(hands, happened, 'invitation', person)
  }),

  /** Looked up only here, where nobody waits for the answer: the page has said the same to everybody. */
  after(resetAsked, 'mail.reset', async (happened, hands) => {
    const asked = await wordsOf(hands.tx, resetAsked, happened)
    if (!asked) return
    const { door } = happened.meta
    const person = await personByEmail(hands.tx, door === 'desk' ? 'agent' : 'contact', asked.email)
    if (person?.active && (await letterIsDue(hands.world.limits, door, asked.email)))
      await letIn(hands, happened, 'reset', person)
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

/** A letter with a one-time link that is made with it: both are stored, or neither. */
async function letIn(hands: Hands, event: About['event'], kind: 'invitation' | 'reset', to: Recipient) {
  await writeLetter(hands, { event, kind, to }, async () => {
    const { language, zone, name, email } = to
    const entry: Entry = {
      reader: { language, zone },
      now: hands.now,
      company: await companyOf(hands.tx, language),
      name,
      email,
      door: to.kind === 'agent' ? 'desk' : 'portal',
      link: await passwordLinkFor(hands, to.id, kind),
      until: new Date(hands.now.getTime() + linkHours[kind] * 3_600_000),
    }
    return kind === 'invitation' ? invitation(entry) : reset(entry)
  })
}
