import { asSystem, type World } from '../command.ts'
import type { Tx } from '../db.ts'
import type { StreamKind } from '../events.ts'
import { countsOf, type Hidden, type Hide, hideAll } from '../hiding.ts'
import { contentOf, replaceContent, replacement } from './replace.ts'

/** Which words of the events of a slice people said, and how a stream of it is held while something is added to it. */
export type SaidInHistory = {
  stream: StreamKind
  /** Fields by the kind of event. What is not named, names of people and firms above all, stays as it is. */
  words: Readonly<Record<string, readonly string[]>>
  /** Left out where the stream holds itself (append.ts). */
  hold?(tx: Tx, id: string): Promise<unknown>
}
type Content = Record<string, unknown>

/** An entry's words without what should not be in them; null where nothing is said that could hold it. */
export function saidWithout(said: SaidInHistory, kind: string, content: Content, hide: Hide, hidden: Hidden[]) {
  const fields = said.words[kind]
  if (!fields) return null
  const clean = fields
    .filter((field) => field in content)
    .map((field) => [field, hideAll(content[field], hide, hidden)])
  return { ...content, ...Object.fromEntries(clean) } as Content
}

/** As in a ticket: the entry stands as it was, and a later event of its stream commits to the words that stand there now. */
export const hideInStream = (world: World, said: SaidInHistory, id: string, seq: number, hide: Hide) =>
  asSystem(world, async ({ tx, announce }) => {
    await said.hold?.(tx, id)
    const entry = await contentOf(tx, id, seq)
    const hidden: Hidden[] = []
    const content = entry && saidWithout(said, entry.kind, entry.content, hide, hidden)
    if (!content || hidden.length === 0) return
    const words = replacement(content)
    const meta = { of: seq, now: words.hash, kinds: countsOf(hidden), basis: 'pci' }
    const by = await announce({ kind: `${said.stream}.words_hidden`, stream: { kind: said.stream, id }, meta })
    await replaceContent(tx, { stream: id, seq, by }, words)
  })
