/** What was answered there, as answers to the questions that a topic asks here. */
import { type Field, judge } from '#contract/tickets.ts'
import { type Actor, systemActor } from '#platform/command.ts'
import type { GivenAnswer } from '../../../tickets/events.ts'
import { takeAnswers } from '../../../tickets/index.ts'
import type { ForeignTicket } from '../shape/foreign-desk.ts'
import type { Mapping } from '../shape/mapping.ts'
import { type Refusal, Unfit } from '../shape/rows.ts'

export type Topic = { id: string; fields: readonly Field[] }
type Told = { topic: Topic | null; mapping: Pick<Mapping, 'options'>; zone: string; onRefusal(refusal: Refusal): void }

/** As far as it goes: an answer that does not fit is told of, and the ticket comes without it. */
export function answersFor(ticket: ForeignTicket, { topic, mapping, zone, onRefusal }: Told): GivenAnswer[] {
  const remark = (code: 'no_topic' | 'bad_answer', field: string, value: string) =>
    onRefusal({ file: ticket.file, line: ticket.line, problem: new Unfit(code, field, value) })
  const names = Object.keys(ticket.answers)
  if (names.length === 0) return []
  if (!topic) {
    remark('no_topic', 'topic', ticket.topic)
    return []
  }
  const sent = Object.fromEntries(
    names.flatMap((name) => {
      const field = topic.fields.find(({ id }) => id === name)
      if (field) return [[name, inOptions(field, ticket.answers[name]!, mapping)]]
      remark('bad_answer', name, ticket.answers[name]!.join(', '))
      return []
    }),
  )
  for (const { field, code } of judge(topic.fields, sent, { zone }).faults)
    if (code !== 'answer_missing') remark('bad_answer', field, (ticket.answers[field] ?? []).join(', '))
  const importer: Actor = { ...systemActor, channel: 'import', zone }
  return takeAnswers({ fields: topic.fields, sent }, importer, { services: [], uploads: [] })
}

/** Their values as ids of our options: as the map says, by the id, or by what the option is called. */
function inOptions({ id, kind, options }: Field, values: string[], { options: mapped }: Pick<Mapping, 'options'>) {
  if (kind !== 'choice' && kind !== 'several') return values
  const apart = kind === 'several' ? values.flatMap((value) => value.split(/[;|]/)) : values
  return apart.map((value) => {
    const word = value.trim().toLowerCase()
    const named = options.find(
      (option) =>
        option.id === word || [option.label.ru, option.label.en].some((label) => label.toLowerCase() === word),
    )
    return mapped.get(id)?.get(word) ?? named?.id ?? word
  })
}
