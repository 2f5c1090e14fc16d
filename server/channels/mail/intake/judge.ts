import type { World } from '#platform/command.ts'
import { contactDomains, mayComeIn, personByEmail } from '../../../sign-in/index.ts'
import type { Outsider } from '../../../tickets/index.ts'
import { objectionTo } from '../answering/at-intake.ts'
import { isDisowned } from '../answering/disowned.ts'
import type { AnswerObjection } from '../answering/objection.ts'
import { ourAddresses } from '../answering/our-addresses.ts'
import { outsideOf } from '../forwarding/outside-of.ts'
import { makerOf, ownMessageId } from '../message-id.ts'
import { fieldOf } from '../reading/headers/fields.ts'
import { kindOf } from '../reading/kind/kind-of.ts'
import type { FailedRecipient, ReadMail } from '../reading/mail.ts'
import { conversationOf } from '../store.ts'
import { quarterKeys } from '../threading/keys.ts'
import { handedTo, namedIn } from '../threading/recipients.ts'
import { replyPurpose } from '../threading/reply-address.ts'
import { conversationWith } from '../threading/store.ts'
import { type Thread, threadOf } from '../threading/thread-of.ts'
import { judgeMail } from '../trust/judge.ts'
import type { Sender } from '../trust/level.ts'
import { replaysIn } from '../trust/replays.ts'
import { type Ask, askDns } from '../trust/resolver.ts'
import { isOnlyWeak } from '../trust/weakness.ts'
import type { MailFacts } from './end-of.ts'
import { inTheirOwnWords } from './own-words.ts'

export type ToJudge = {
  raw: Buffer
  read: ReadMail
  /** With the stranger who handed it over, where there was one. */
  envelope: { from: string | null; to: readonly string[]; ip?: string; helo?: string }
}

export type Judged = Pick<MailFacts, 'kind' | 'level' | 'canBeAsked' | 'address'> & {
  thread: Thread | null
  /** To whom outside the address was given that it came to. */
  outside: Outsider | null
  /** Whose address it is; that alone proves nothing. */
  contactId: string | null
  /** Why the level is what it is, and by what it was decided: kept with the mail. */
  evidence: unknown
  /** Of a report: whom it names. */
  recipients: readonly FailedRecipient[]
  /** The sender's domain says that it is not theirs. */
  disowned: boolean
  /** Why no machine may answer it; null: one may. */
  objection: AnswerObjection | null
  /** It came from a server that the sender's domain allows. */
  byOwnServer: boolean
  /** The DNS did not answer: later it may. */
  askAgain: boolean
}

/** How far a mail is believed, what wrote it, and which conversation of ours it answers. */
export const judgeBy =
  (resolver: Ask = askDns()) =>
  async (world: World, { raw, read, envelope }: ToJudge): Promise<Judged> => {
    const { db, vault, settings } = world
    const now = world.clock()
    const maker = makerOf(settings.publicUrl, vault)
    const thread = await threadOf(
      {
        named: namedIn(read),
        handedTo: handedTo(envelope.to, read),
        inReplyTo: read.inReplyTo,
        references: read.references,
      },
      {
        keys: quarterKeys(vault, replyPurpose, now),
        maker,
        givenOut: {
          byHandles: (handles) => conversationWith(db, handles),
          byMessageId: (messageId) => conversationOf(db, messageId),
        },
      },
    )
    const verdict = await judgeMail({
      raw,
      envelope: { ...envelope, from: envelope.from ?? '' },
      known: {
        contactsOf: (address) => sendersAt(world, address),
        contactDomains: () => contactDomains(db),
        replyToken: thread?.by === 'reply_address' ? { contactId: thread.contactId } : null,
      },
      replays: replaysIn(world),
      resolver,
      now,
    })
    const { level, reason, about, evidence } = verdict
    const address = evidence.author
    const [known] = address ? await sendersAt(world, address) : []
    const contactId = verdict.senderId ?? known?.id ?? null
    const written = kindOf(read, {
      ...(envelope.from === null ? {} : { envelopeFrom: envelope.from }),
      isOurs: (id) => ownMessageId(id, maker) !== null,
    })
    const path = envelope.from ?? fieldOf(read.headers, 'return-path')
    const { kind, recipients } = inTheirOwnWords(written, {
      isKnown: known !== undefined,
      answersUs: thread !== null,
      hasNoPath: envelope.from === '' || /^<\s*>$/.test(path),
    })
    return {
      kind,
      recipients,
      disowned: isDisowned(reason, evidence),
      level,
      canBeAsked: level === 'M0' && known?.state === 'active' && isOnlyWeak(reason),
      address,
      contactId,
      thread,
      outside: thread ? null : await outsideOf(world, answeringOf(envelope.to, read)),
      evidence: { reason, about, ...evidence },
      objection: objectionTo({ raw, envelope }, address, ourAddresses(settings, envelope.to, contactId)),
      byOwnServer: reason === 'spf_only',
      askAgain: reason === 'dns_failed',
    }
  }

async function sendersAt({ db, clock }: World, address: string): Promise<Sender[]> {
  const person = await personByEmail(db, 'contact', address)
  if (!person) return []
  const state = !mayComeIn(person, clock()) ? 'left' : person.password_hash ? 'active' : 'unproven'
  return [{ id: person.id, state }]
}

const answeringOf = (to: readonly string[], read: ReadMail) => ({
  recipients: handedTo(to, read),
  answered: [...read.references, ...read.inReplyTo],
})
