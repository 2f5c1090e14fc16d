import type { World } from '#platform/command.ts'
import { asSystem } from '#platform/command.ts'
import { countsOf, type Hidden, type Hide, hideAll } from '#platform/hiding.ts'
import { contentOf, replaceContent, replacement } from '#platform/ledger/replace.ts'
import { changeTicket, lockTicket } from '../store.ts'
import { reindexTicket } from './derived-store.ts'
import { wordsHidden } from './events.ts'
import { keepForADay } from './keep-hidden.ts'

/** What an entry says without what should not be in it; what names its files stays, it is their proof. */
export function contentWithout({ files, ...said }: Record<string, unknown>, hide: Hide, hidden: Hidden[]) {
  return { ...hideAll(said, hide, hidden), ...(files === undefined ? {} : { files }) }
}

/**
 * Hides what was said in a ticket before anybody looked for it. The entry stands as it was; a later event says that its
 * words were replaced and commits to the new ones.
 */
export const hideInEntry = (world: World, ticketId: string, seq: number, hide: Hide) =>
  asSystem(world, async (hands) => {
    const { tx, announce } = hands
    if (!(await lockTicket(tx, ticketId))) return
    const said = await contentOf(tx, ticketId, seq)
    const hidden: Hidden[] = []
    const content = said && contentWithout(said.content, hide, hidden)
    if (!content || hidden.length === 0) return
    const words = replacement(content)
    const by = await announce(
      wordsHidden(ticketId, { of: seq, now: words.hash, kinds: countsOf(hidden), basis: 'pci' }),
    )
    await replaceContent(tx, { stream: ticketId, seq, by }, words)
    const unsure = hidden.filter((one) => one.unsure)
    await keepForADay(hands, { streamId: ticketId, seq }, unsure)
    await reindexTicket(tx, ticketId)
    await changeTicket(tx, ticketId, by, {}, false)
  })
