import { sql } from 'kysely'
import { tickets } from '#contract/index.ts'
import type { AnswerActions } from '#contract/knowledge.ts'
import type { Language } from '#contract/text.ts'
import { type AnswerOffered, filled } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { blankFacts, blankValues, maySee } from '../tickets/index.ts'
import { answerRank, answersMatching } from './shared/answer-words.ts'

const most = 8

type Row = {
  id: string
  title_ru: string
  title_en: string
  text_ru: string
  text_en: string
  not_as_it_is: boolean
  actions: AnswerActions
  line_ru: string | null
  line_en: string | null
}
type Ticket = {
  id: string
  account_id: string
  contact_id: string
  line_id: string
  assignee_id: string | null
  topic_id: string | null
  restricted: boolean
}

/** What could be answered here, ready to be put into the editor: filled from the ticket, in the client's language. */
export const ticketAnswers = screen(tickets.ticketAnswers, async ({ number, q }, { db, actor, refusal }) => {
  const ticket = await ticketWith(db, number)
  if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')
  const facts = (await blankFacts(db, ticket.id, actor.id))!
  const values = blankValues(facts)
  const rows = await answersFor(db, ticket, actor, q)
  return {
    answers: rows.map((row): AnswerOffered => {
      const language = writtenFor(row, facts.language)
      const ru = language === 'ru'
      const { move, nextInMinutes, priority, lineId } = row.actions
      const to = lineId !== null && lineId !== ticket.line_id && row.line_ru !== null
      return {
        answerId: row.id,
        title: actor.language === 'ru' ? row.title_ru || row.title_en : row.title_en || row.title_ru,
        text: filled(ru ? row.text_ru : row.text_en, values),
        language,
        foreign: language !== facts.language,
        notAsItIs: row.not_as_it_is,
        actions: {
          move,
          nextInMinutes,
          priority,
          tags: row.actions.tags ?? [],
          handOver: to
            ? {
                lineId: lineId!,
                lineName: (actor.language === 'ru' ? row.line_ru : row.line_en)!,
                reason: filled(ru ? row.actions.reasonRu : row.actions.reasonEn, values),
              }
            : null,
        },
      }
    }),
  }
})

/** The client's language where it is written in it, else the other. */
function writtenFor({ text_ru, text_en }: Row, wanted: Language): Language {
  if (wanted === 'ru') return text_ru ? 'ru' : 'en'
  return text_en ? 'en' : 'ru'
}

async function ticketWith(db: Db, number: number): Promise<Ticket | undefined> {
  const { rows } = await sql<Ticket>`
    select t.id, t.account_id, t.contact_id, t.line_id, t.assignee_id, t.topic_id, l.restricted
    from tickets t join lines l on l.id = t.line_id where t.number = ${number}`.execute(db)
  return rows[0]
}

/** Used on this topic by anybody, used by this person, used at all: what helped before comes first. */
async function answersFor(db: Db, ticket: Ticket, actor: Actor, q: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.id, w.title_ru, w.title_en, w.text_ru, w.text_en, w.not_as_it_is, w.actions, l.name_ru as line_ru, l.name_en as line_en
    from answers w
    left join lines l on l.id = (w.actions ->> 'lineId')::uuid
    left join lateral (
      select coalesce(sum(u.uses) filter (where u.topic_id = ${ticket.topic_id}), 0) as here,
        coalesce(sum(u.uses) filter (where u.agent_id = ${actor.id}), 0) as mine, coalesce(sum(u.uses), 0) as ever
      from answer_uses u where u.answer_id = w.id) u on true
    where w.retired_at is null and (w.owner_id is null or w.owner_id = ${actor.id})
      and (w.line_ids = '{}' or ${ticket.line_id} = any(w.line_ids))
      and (w.topic_ids = '{}' or ${ticket.topic_id} = any(w.topic_ids))
      and ${answersMatching(q)}
    order by ${q ? sql`${answerRank(q)} desc,` : sql``} u.here desc, u.mine desc, u.ever desc, w.id
    limit ${most}`.execute(db)
  return rows
}
