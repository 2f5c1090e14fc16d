import type { LetterKind } from '#contract/mail.ts'
import { addresses } from '#contract/pages.ts'
import type { Hands } from '#platform/command.ts'
import { type Announcement, after, type EventKind, type Happened, type Reaction } from '#platform/events.ts'
import { type Missed, promiseMissed } from '../../promises/events.ts'
import {
  codesRefused,
  factorDropped,
  factorSet,
  passwordSet,
  personInvited,
  personInvitedAgain,
  recoveryCodeUsed,
  resetAsked,
} from '../../sign-in/events.ts'
import { letterIsDue, linkHours, mayComeIn, passwordLinkFor, personByEmail, personById } from '../../sign-in/index.ts'
import { peopleOfLine, workingAdministrators } from '../../staff/index.ts'
import {
  authorshipAskedAgain,
  colleagueInformed,
  linkAsked,
  nextContactSet,
  ticketComplained,
  ticketHandedOver,
  ticketOpened,
  ticketPutToWait,
  ticketReplied,
  ticketResolved,
} from '../../tickets/events.ts'
import { complaintOf, ticketOf } from '../../tickets/index.ts'
import { webhookPaused } from '../../webhooks/events.ts'
import { objectionToAnswering } from './answering/may-answer.ts'
import { mailBehind } from './answering/store.ts'
import { declinedBy } from './choices/store.ts'
import { isWanted } from './choices/wanted.ts'
import { begun } from './compose/begun.ts'
import { complaint } from './compose/complaint.ts'
import { handOver } from './compose/hand-over.ts'
import { informed } from './compose/informed.ts'
import type { Letter } from './compose/letter.ts'
import { mailLiesLetter } from './compose/mail-lies-letter.ts'
import { missed } from './compose/missed.ts'
import { missedStaff } from './compose/missed-staff.ts'
import { newLink } from './compose/new-link.ts'
import { nextContact } from './compose/next-contact.ts'
import { type Entry, invitation, reset } from './compose/password-letter.ts'
import { receipt } from './compose/receipt.ts'
import { reply } from './compose/reply.ts'
import { type Alarm, securityLetter } from './compose/security-letter.ts'
import { solution } from './compose/solution.ts'
import { stormLetter } from './compose/storm.ts'
import type { Told } from './compose/ticket-letter.ts'
import { unconfirmed } from './compose/unconfirmed.ts'
import { unconfirmedAgain } from './compose/unconfirmed-again.ts'
import { waiting } from './compose/waiting.ts'
import { webhookLetter } from './compose/webhook-letter.ts'
import { mailLies, stormBegan } from './events.ts'
import { tellOutside } from './forwarding/tell-outside.ts'
import { companyOf, contactOf, type Holder, type Recipient, recipientsOf, sceneFor, type Ticket } from './scene.ts'
import { wordsOf } from './store.ts'
import { stormWith } from './storms/store.ts'
import { tellMerged } from './tell-merged.ts'
import { tellSender } from './tell-sender.ts'
import { ownWords } from './texts/store.ts'
import { writeDownDeclined } from './write-down-declined.ts'
import { type About, writeLetter } from './write-letter.ts'

type Terms<Meta> = {
  when?: (meta: Meta) => boolean
  /** Who has the ticket by this event; otherwise whoever has it now. */
  holder?: (meta: Meta) => Holder
  /** For whoever asked alone: who is kept informed has a letter of their own about it. */
  toWhoAsked?: boolean
  /** The event has no words of its own: what it says is in its values. */
  silent?: boolean
  /** The desk writes by itself: where the event, or the whole ticket, came by mail, it asks whether that may be answered so. */
  answers?: boolean
}

/** "When this has happened to a ticket, who asked and who is kept informed get a letter about it." */
function tellTheClients<Meta extends Announcement['meta'], Content extends Record<string, unknown>>(
  event: EventKind<Meta, Content>,
  kind: LetterKind,
  compose: (told: Told<Meta, Content>) => Letter,
  { when, holder, toWhoAsked, silent, answers }: Terms<Meta> = {},
): Reaction {
  const tell = async (happened: Happened<Meta>, hands: Hands) => {
    const { streamId: ticketId, at, meta, actor } = happened
    if (when && !when(meta)) return
    const words = silent ? ({} as Content) : await wordsOf(hands.tx, event, happened)
    if (!words) return
    const ticket = await ticketOf(hands.tx, ticketId)
    const has = holder?.(meta) ?? { lineId: ticket.line_id, agentId: ticket.assignee_id }
    const recipients = await recipientsOf(hands, ticket)
    const declined = await declinedBy(
      hands.tx,
      recipients.map(({ id }) => id),
    )
    for (const to of recipients) {
      const isCopy = to.id !== ticket.contact_id
      if (toWhoAsked && isCopy) continue
      if (!isWanted(kind, isCopy, declined.get(to.id))) {
        await writeDownDeclined(hands, { event: happened, kind, to })
        continue
      }
      const mail = answers ? await mailBehind(hands.tx, happened) : null
      if (mail && (await objectionToAnswering(hands, mail, to.email))) continue
      await writeLetter(hands, { event: happened, kind, to, ticketId, answers: mail }, async () =>
        compose({ at, meta, words, scene: await sceneFor(hands, ticket, to, has, actor.id) }),
      )
    }
  }
  return after(event, `mail.${kind}`, tell, when)
}

/** Every kind of letter and the event that it tells of. What is not here, notes above all, is told to nobody. */
export const mailReactions: readonly Reaction[] = [
  tellOutside,
  tellTheClients(ticketOpened, 'receipt', receipt, {
    when: ({ external, heardBy, unconfirmed }) => !external && !heardBy && !unconfirmed,
    toWhoAsked: true,
    answers: true,
  }),
  /** A receipt would say that it was theirs: they are asked instead, and by no more letters than such mails are answered with. */
  tellTheClients(ticketOpened, 'unconfirmed', unconfirmed, {
    when: ({ unconfirmed }) => unconfirmed === true,
    toWhoAsked: true,
    answers: true,
  }),
  tellTheClients(authorshipAskedAgain, 'unconfirmed_again', unconfirmedAgain, {
    toWhoAsked: true,
    silent: true,
    answers: true,
  }),
  tellTheClients(ticketOpened, 'begun', begun, { when: ({ heardBy }) => heardBy !== undefined }),
  tellTheClients(ticketReplied, 'reply', reply, { when: ({ by, saidAt }) => by === 'staff' && !saidAt }),
  tellTheClients(ticketHandedOver, 'hand_over', handOver, {
    holder: ({ toLine, to }) => ({ lineId: toLine, agentId: to }),
  }),
  tellTheClients(ticketPutToWait, 'waiting', waiting),
  tellTheClients(nextContactSet, 'next_contact', nextContact, { when: ({ why }) => why === 'moved' }),
  tellTheClients(ticketResolved, 'solution', solution),
  tellTheClients(promiseMissed, 'missed', missed, { when: ({ again }) => !again, silent: true }),

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

  after(
    colleagueInformed,
    'mail.informed',
    async (happened, hands) => {
      const ticket = await ticketOf(hands.tx, happened.streamId)
      const to = await contactOf(hands, ticket, happened.meta.contactId)
      if (to) await aboutTicket(hands, happened, 'informed', ticket, to, informed)
    },
    ({ merged }) => !merged,
  ),

  after(linkAsked, 'mail.new-link', async (happened, hands) => {
    const ticket = await ticketOf(hands.tx, happened.streamId)
    const to = await contactOf(hands, ticket, happened.meta.contactId)
    if (to) await aboutTicket(hands, happened, 'new_link', ticket, to, newLink)
  }),

  /** Where no mail goes out whoever invited has got the link already; a second one would end it. */
  after(personInvited, 'mail.invitation', async (happened, hands) => {
    if (!hands.world.settings.mailGoesOut) return
    const person = await personById(hands.tx, happened.streamId)
    if (person?.active && (await wordsOf(hands.tx, personInvited, happened)))
      await letIn(hands, happened, 'invitation', person)
  }),

  after(personInvitedAgain, 'mail.invitation-again', async (happened, hands) => {
    if (!hands.world.settings.mailGoesOut) return
    const person = await personById(hands.tx, happened.streamId)
    if (person?.active) await letIn(hands, happened, 'invitation', person)
  }),

  tellSender,
  tellMerged,

  warn(recoveryCodeUsed, 'recovery-code', ({ left }) => ({ what: 'recovery_code_used', left })),
  warn(codesRefused, 'codes', () => ({ what: 'codes_refused' })),
  warn(factorSet, 'factor-set', ({ again }) => (again ? { what: 'factor_replaced' } : null)),
  /** Whoever it was: an invitation and the first set-up have nobody before them to be told. */
  warn(passwordSet, 'password', ({ by }) =>
    by === 'own' ? { what: 'password_changed' } : by === 'reset' ? { what: 'password_reset' } : null,
  ),
  warn(factorDropped, 'factor-dropped', ({ why }) => ({ what: why === 'own' ? 'factor_dropped' : 'factor_reset' })),

  /** Looked up only here, where nobody waits for the answer: the page has said the same to everybody. */
  after(resetAsked, 'mail.reset', async (happened, hands) => {
    const asked = await wordsOf(hands.tx, resetAsked, happened)
    if (!asked) return
    const { door } = happened.meta
    const person = await personByEmail(hands.tx, door === 'desk' ? 'agent' : 'contact', asked.email)
    if (person && mayComeIn(person, hands.now) && (await letterIsDue(hands.world.limits, door, asked.email)))
      await letIn(hands, happened, 'reset', person)
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

  /** To the leads of the line whose ticket it blows at, else to the administrators: mails wait for their look. */
  after(stormBegan, 'mail.storm', async (happened, hands) => {
    const storm = await stormWith(hands.tx, happened.meta.stormId)
    const leads = storm.line_id ? (await peopleOfLine(hands.tx, storm.line_id)).leads : []
    const told = leads.length > 0 ? leads : (await workingAdministrators(hands.tx)).map(({ id }) => id)
    for (const id of told) {
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

/** "When this has happened to how somebody signs in, they hear of it." */
function warn<Meta extends Announcement['meta'], Content>(
  event: EventKind<Meta, Content>,
  called: string,
  told: (meta: Meta) => (Pick<Alarm, 'what'> & Partial<Pick<Alarm, 'left'>>) | null,
): Reaction {
  return after(event, `mail.security.${called}`, async (happened, hands) => {
    const alarm = told(happened.meta)
    const person = alarm && (await personById(hands.tx, happened.streamId))
    if (!person?.active) return
    await writeLetter(hands, { event: happened, kind: 'security', to: person }, async () =>
      securityLetter({
        left: 0,
        ...alarm!,
        reader: person,
        now: hands.now,
        company: await companyOf(hands.tx, person.language),
        at: happened.at,
        page: hands.world.settings.publicUrl + addresses.me,
      }),
    )
  })
}

async function tellStaff(hands: Hands, event: Happened<Missed>, ticket: Ticket, id: string) {
  const to = await personById(hands.tx, id)
  if (!to?.active) return
  await writeLetter(hands, { event, kind: 'missed_staff', to, ticketId: ticket.id }, async () => {
    const scene = await sceneFor(hands, ticket, to, { lineId: ticket.line_id, agentId: ticket.assignee_id }, null)
    return missedStaff({ at: event.at, meta: event.meta, words: {}, scene })
  })
}

/** A letter about a ticket to one person, whatever has happened to it. */
const aboutTicket = (
  hands: Hands,
  event: Happened<unknown>,
  kind: LetterKind,
  ticket: Ticket,
  to: Recipient,
  compose: (told: Told<unknown, unknown>) => Letter,
) =>
  writeLetter(hands, { event, kind, to, ticketId: ticket.id }, async () => {
    const has = { lineId: ticket.line_id, agentId: ticket.assignee_id }
    const scene = await sceneFor(hands, ticket, to, has, event.actor.id)
    return compose({ at: event.at, meta: {}, words: {}, scene })
  })

/** A letter with a one-time link that is made with it: both are stored, or neither. */
async function letIn(hands: Hands, event: About['event'], kind: 'invitation' | 'reset', to: Recipient) {
  await writeLetter(hands, { event, kind, to }, async () => {
    const { language, zone, name, email } = to
    const entry: Entry = {
      reader: { language, zone, own: await ownWords(hands.tx, language) },
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
