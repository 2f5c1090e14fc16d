import type { Language } from '#contract/text.ts'
import type { FieldKind } from '#contract/tickets.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { GivenAnswer } from '../events.ts'

export async function addAnswers(tx: Tx, ticketId: string, answers: readonly GivenAnswer[]) {
  const rows = answers.flatMap(({ field, kind, label, values }, position) =>
    values.map(({ value, ru, en }, nth) => ({
      ticket_id: ticketId,
      field_id: field,
      nth,
      position,
      kind: kind as FieldKind,
      label_ru: label.ru,
      label_en: label.en,
      value,
      shown_ru: ru,
      shown_en: en,
    })),
  )
  if (rows.length > 0) await tx.insertInto('ticket_answers').values(rows).execute()
}

export type AnswerShown = { kind: FieldKind; values: string[] }

/** What a page of tickets answered to these questions, by ticket and field: the columns of a view. */
export async function answersOfTickets(
  db: Db,
  ticketIds: readonly string[],
  fieldIds: readonly string[],
  language: Language,
): Promise<Map<string, Map<string, AnswerShown>>> {
  const found = new Map<string, Map<string, AnswerShown>>()
  if (ticketIds.length === 0 || fieldIds.length === 0) return found
  const rows = await db
    .selectFrom('ticket_answers')
    .select(['ticket_id', 'field_id', 'kind', language === 'ru' ? 'shown_ru as shown' : 'shown_en as shown'])
    .where('ticket_id', 'in', ticketIds)
    .where('field_id', 'in', fieldIds)
    .orderBy('ticket_id')
    .orderBy('field_id')
    .orderBy('nth')
    .execute()
  for (const { ticket_id, field_id, kind, shown } of rows) {
    const ofTicket = found.get(ticket_id) ?? new Map<string, AnswerShown>()
    const answer = ofTicket.get(field_id) ?? { kind, values: [] }
    found.set(ticket_id, ofTicket.set(field_id, { kind, values: [...answer.values, shown] }))
  }
  return found
}
