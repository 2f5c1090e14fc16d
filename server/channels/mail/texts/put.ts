import type { Language } from '#contract/text.ts'
import type { TextKey } from '#contract/words/own.ts'
import type { Actor, Hands } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { asksAnew } from '#platform/settled.ts'
import { textSet } from '../events.ts'
import { lockText, putText } from './store.ts'

type Wish = { key: TextKey; language: Language; version: number; text: string | null }

/** The next version of a sentence; undefined when somebody else was faster than who wrote this. */
export async function putNext({ tx, now, announce, actor }: Hands & { actor: Actor }, wish: Wish) {
  const { key, language, text } = wish
  const stands = await lockText(tx, key, language)
  if ((stands?.version ?? 0) !== wish.version) return undefined
  const version = wish.version + 1
  await putText(tx, { key, language, text, version, by_id: actor.key?.id ?? actor.id!, at: now })
  asksAnew(tx)
  await announce(textSet(systemStream, { key, language, version, usual: text === null }, { text: text ?? '' }))
  return version
}
