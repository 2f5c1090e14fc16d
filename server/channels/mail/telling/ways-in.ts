import type { Hands } from '#platform/command.ts'
import { after, type Reaction } from '#platform/events.ts'
import { personInvited, personInvitedAgain, resetAsked } from '../../../sign-in/events.ts'
import {
  letterIsDue,
  linkHours,
  mayComeIn,
  passwordLinkFor,
  personByEmail,
  personById,
} from '../../../sign-in/index.ts'
import { type Entry, invitation, reset } from '../compose/password-letter.ts'
import { companyOf, type Recipient } from '../scene.ts'
import { wordsOf } from '../store.ts'
import { ownWords } from '../texts/store.ts'
import { type About, writeLetter } from '../write-letter.ts'

/** Letters with a one-time link by which somebody sets a password. */
export const lettersOfWaysIn: readonly Reaction[] = [
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

  /** Looked up only here, where nobody waits for the answer: the page has said the same to everybody. */
  after(resetAsked, 'mail.reset', async (happened, hands) => {
    const asked = await wordsOf(hands.tx, resetAsked, happened)
    if (!asked) return
    const { door } = happened.meta
    const person = await personByEmail(hands.tx, door === 'desk' ? 'agent' : 'contact', asked.email)
    if (person && mayComeIn(person, hands.now) && (await letterIsDue(hands.world.limits, door, asked.email)))
      await letIn(hands, happened, 'reset', person)
  }),
]

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
