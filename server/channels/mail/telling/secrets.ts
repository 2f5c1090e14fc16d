import type { Hands } from '#platform/command.ts'
import { after, type Happened, type Reaction } from '#platform/events.ts'
import { ticketReplied } from '../../../tickets/events.ts'
import { secretGiven, secretWaits as stillWaits, ticketOf } from '../../../tickets/index.ts'
import { objectionToAnswering } from '../answering/may-answer.ts'
import { mailBehind } from '../answering/store.ts'
import { secretHidden, secretWaits } from '../compose/secrets.ts'
import { contactOf, sceneFor } from '../scene.ts'
import { wordsOf } from '../store.ts'
import { writeLetter } from '../write-letter.ts'

/** Letters about what is read once; no word of it is in them. */
export const lettersOfSecrets: readonly Reaction[] = [
  after(
    secretGiven,
    'mail.secret-waits',
    async (happened, hands) => {
      const words = await wordsOf(hands.tx, secretGiven, happened)
      const { streamId, meta } = happened
      if (!words || !(await stillWaits(hands.tx, streamId, meta.secretId))) return
      const { ticket, to, scene } = await stageOf(hands, happened, null)
      if (!to) return
      const about = { event: happened, kind: 'secret_waits' as const, to, ticketId: ticket.id }
      await writeLetter(hands, about, async () =>
        secretWaits({ at: happened.at, meta: {}, words, scene: await scene() }),
      )
    },
    ({ for: side }) => side === 'client',
  ),

  /** On a page its writer sees at once what was hidden; by mail nothing else would tell them. */
  after(
    ticketReplied,
    'mail.secret-hidden',
    async (happened, hands) => {
      const { channel, actor, meta } = happened
      if (channel !== 'mail' || !actor.id) return
      const { ticket, to, scene } = await stageOf(hands, happened, actor.id)
      const mail = to && (await mailBehind(hands.tx, happened))
      if (!mail || (await objectionToAnswering(hands, mail, to.email))) return
      const about = { event: happened, kind: 'secret_hidden' as const, to, ticketId: ticket.id, answers: mail }
      await writeLetter(hands, about, async () =>
        secretHidden({ at: happened.at, meta, words: {}, scene: await scene() }),
      )
    },
    ({ by, hidden = [] }) => by === 'client' && hidden.length > 0,
  ),
]

/** The ticket, and who is written to: this person, or whoever asked. */
async function stageOf(hands: Hands, { streamId, actor }: Happened<unknown>, personId: string | null) {
  const ticket = await ticketOf(hands.tx, streamId)
  const to = await contactOf(hands, ticket, personId ?? ticket.contact_id)
  const has = { lineId: ticket.line_id, agentId: ticket.assignee_id }
  return { ticket, to, scene: () => sceneFor(hands, ticket, to!, has, actor.id) }
}
