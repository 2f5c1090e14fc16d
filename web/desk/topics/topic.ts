import type { Output, tickets } from '#contract/index.ts'
import type { Field, FieldKind, Option } from '#contract/tickets.ts'
import { hasOptions } from '#contract/tickets.ts'

export type Card = Output<typeof tickets.topicCard>
export type Draft = Omit<Card, 'id' | 'version' | 'changed' | 'lines' | 'lettersComeHere'>
export type Listed = Output<typeof tickets.topicList>['topics'][number]

export const draftOf = ({ id, version, changed, lines, lettersComeHere, ...draft }: Card): Draft => draft

export const freshDraft = (lineId: string): Draft => ({
  nameRu: '',
  nameEn: '',
  hintRu: '',
  hintEn: '',
  lineId,
  impact: 'degraded',
  urgency: 'normal',
  channels: ['portal', 'mail', 'phone'],
  proof: 'any',
  letters: false,
  fields: [],
  active: true,
})

/** A name that no other question has, in any topic, until somebody gives it a better one. */
const freshName = (begin: string) => `${begin}_${crypto.randomUUID().slice(0, 8)}`
const nothing = { ru: '', en: '' }
export const freshOption = (): Option => ({ id: freshName('o'), label: nothing })
export const freshField = (kind: FieldKind): Field => ({
  id: freshName('f'),
  kind,
  label: nothing,
  help: nothing,
  required: false,
  preset: [],
  options: hasOptions(kind) ? [freshOption(), freshOption()] : [],
  conditions: [],
})

/** The same list with one of it moved up or down. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return [...list]
  return list.with(at, list[to]!).with(to, list[at]!)
}
