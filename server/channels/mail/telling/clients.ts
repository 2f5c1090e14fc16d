import type { LetterKind } from '#contract/mail.ts'
import type { Hands } from '#platform/command.ts'
import { type Announcement, after, type EventKind, type Happened, type Reaction } from '#platform/events.ts'
import { ticketOf } from '../../../tickets/index.ts'
import { objectionToAnswering } from '../answering/may-answer.ts'
import { mailBehind } from '../answering/store.ts'
import { declinedBy } from '../choices/store.ts'
import { isWanted } from '../choices/wanted.ts'
import type { Letter } from '../compose/letter.ts'
import type { Told } from '../compose/ticket-letter.ts'
import { type Holder, recipientsOf, sceneFor } from '../scene.ts'
import { wordsOf } from '../store.ts'
import { writeDownDeclined } from '../write-down-declined.ts'
import { writeLetter } from '../write-letter.ts'

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
export function tellTheClients<Meta extends Announcement['meta'], Content extends Record<string, unknown>>(
  event: EventKind<Meta, Content>,
  kind: LetterKind,
  compose: (told: Told<Meta, Content>) => Letter,
  { when, holder, toWhoAsked, silent, answers }: Terms<Meta> = {},
): Reaction {
  const tell = async (happened: Happened<Meta>, hands: Hands) => {
    const { streamId: ticketId, at, channel, meta, actor } = happened
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
        compose({ at, channel, meta, words, scene: await sceneFor(hands, ticket, to, has, actor.id) }),
      )
    }
  }
  return after(event, `mail.${kind}`, tell, when)
}
