import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { hideAll } from '#platform/hiding.ts'
import { contentOf, replaceContent, replacement } from '#platform/ledger/replace.ts'
import { ticketFor } from '../access.ts'
import { mayWrite } from '../rules.ts'
import { reindex } from '../secrets/derived-store.ts'
import { wordsShown } from '../secrets/events.ts'
import { openApart, placeOfNumber } from '../secrets/seal.ts'
import { dropHiddenNumbers, hiddenNumbersOf } from '../secrets/store.ts'
import { changeTicket } from '../store.ts'

/** "This is no card": its number stands in the message again, and the ledger says who said so. */
export const showHidden = perform(
  tickets.showHidden,
  async ({ ticketId, seq }, { tx, actor, now, world, announce, refusal }) => {
    const ticket = await ticketFor(actor, ticketId, tx)
    if (!ticket) throw refusal('hidden_not_found')
    if (!mayWrite(actor, ticket)) throw refusal('ticket_read_only')
    const said = await contentOf(tx, ticketId, seq)
    const mayBeShown = actor.type === 'agent' || said?.actor_id === actor.id
    const numbers = mayBeShown ? await hiddenNumbersOf(tx, ticketId, seq, now) : []
    if (!said || numbers.length === 0) throw refusal('hidden_not_found')

    const shown = numbers.map((number) => ({
      mask: number.mask,
      words: openApart(world.vault, placeOfNumber(ticketId, seq, number.nth), number),
    }))
    const putBack = (text: string) => shown.reduce((rest, { mask, words }) => rest.replaceAll(mask, words), text)
    const content = hideAll(said.content, putBack, [])
    const words = replacement(content)
    const kinds = numbers.map(({ kind }) => kind)
    const by = await announce(wordsShown(ticketId, { of: seq, now: words.hash, kinds }))
    await replaceContent(tx, { stream: ticketId, seq, by }, words)
    await dropHiddenNumbers(tx, ticketId, seq)
    await reindex(tx, ticketId, seq, content)
    await changeTicket(tx, ticketId, by, {}, said.kind !== 'ticket.noted')
    return { ticketId }
  },
)
