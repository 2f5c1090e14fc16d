import { type RawBuilder, sql } from 'kysely'
import type { AnswerCondition, QueuePart, ReadyView, ViewConditions } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'

/** Statuses of the open set, as the partial indexes name them. */
export const openSet = sql.raw(`status in ('new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned')`)

type Reader = Pick<Actor, 'id' | 'roles' | 'lines'>

/**
 * Of `t`, what an employee who reads tickets may see: a lead everything, others no restricted line they are not on, but
 * always what is theirs. The lines are looked up once a statement. The same rule for one ticket: rules.ts.
 */
export const seenBy = (actor: Reader): RawBuilder<unknown> =>
  actor.roles.includes('lead')
    ? sql`true`
    : sql`(t.assignee_id = ${actor.id} or t.line_id <> all(array(
        select id from lines where restricted and id <> all(${sql.val(actor.lines)}::uuid[]))))`

const week = 7 * 24 * 3_600_000

/** What a view asks for: one that ends with history looks back a week at what this person ended, no further. */
export type Asked = ViewConditions | 'ended'

/** Which of `t` a view shows to its reader. */
export function whichOf(asked: Asked, actor: Reader, now: Date): RawBuilder<unknown> {
  if (asked === 'ended')
    return sql`t.status in ('resolved', 'closed') and t.assignee_id = ${actor.id}
      and t.resolved_at > ${new Date(now.getTime() - week)} and ${seenBy(actor)}`
  const { lineIds, agentIds, statuses, priorities, topicIds, tagIds } = asked
  const among = (column: string, values: readonly string[], type: 'uuid' | 'text') =>
    values.length ? [sql`${sql.ref(column)} = any(${sql.val([...values])}::${sql.raw(type)}[])`] : []
  const whose = {
    anyones: [],
    mine: [sql`t.assignee_id = ${actor.id}`],
    nobodys: [sql`t.assignee_id is null`],
    handed_to_me: [sql`t.assignee_id = ${actor.id} and t.handed_over`],
  }
  const lastWord = {
    anyones: [],
    clients: [sql`t.last_message_by = 'client'`],
    ours: [sql`t.last_message_by = 'staff'`],
  }
  return sql.join(
    [
      sql`t.${openSet}`,
      ...among('t.line_id', lineIds, 'uuid'),
      ...whose[asked.whose],
      ...among('t.assignee_id', agentIds, 'uuid'),
      ...among('t.status', statuses, 'text'),
      ...among('t.priority', priorities, 'text'),
      ...among('t.topic_id', topicIds, 'uuid'),
      ...tagIds.map((id) => sql`exists (select from ticket_tags x where x.ticket_id = t.id and x.tag_id = ${id})`),
      ...lastWord[asked.lastWord],
      ...asked.answers.map(answeredSo),
      seenBy(actor),
    ],
    sql` and `,
  )
}

/** What waits for others comes up when its time is near. */
export const soon = 30 * 60_000

/** Of the open set, what somebody has to do something about now. */
export const isMyTurn = (now: Date) =>
  sql`(t.status in ('new', 'open') or t.next_contact_by <= ${new Date(now.getTime() + soon)})`

/** The parts in which a line shows its tickets. */
export const onLine = {
  open: sql`t.${openSet} and t.status in ('new', 'open')`,
  unassigned: sql`t.${openSet} and t.assignee_id is null`,
  waiting: sql`t.${openSet} and t.status in ('waiting_for_client', 'waiting_for_third_party', 'planned')`,
  resolved: sql`t.status = 'resolved'`,
} satisfies Record<QueuePart, RawBuilder<unknown>>

/** By the index of answers, unless any word will do: then over the answers of the open set. */
function answeredSo({ field, is, values }: AnswerCondition): RawBuilder<unknown> {
  const so = {
    answered: () => sql``,
    one_of: () => sql`and left(a.value, 200) = any(${sql.val(values)}::text[])`,
    contains: () =>
      sql`and (${sql.join(
        values.flatMap((word) => ['value', 'shown_ru', 'shown_en'].map((column) => like(column, word))),
        sql` or `,
      )})`,
  }
  return sql`exists (select from ticket_answers a where a.ticket_id = t.id and a.field_id = ${field} ${
    values.length > 0 ? so[is]() : sql``
  })`
}

const like = (column: string, word: string) =>
  sql`${sql.ref(`a.${column}`)} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`

const nothing: ViewConditions = {
  lineIds: [],
  whose: 'anyones',
  agentIds: [],
  statuses: [],
  priorities: [],
  topicIds: [],
  tagIds: [],
  lastWord: 'anyones',
  answers: [],
}

/** The views that stand ready. What is new concerns those who stand on its line; who stands on none sees every line. */
export const readyAsked = (view: ReadyView, { lines }: Pick<Reader, 'lines'>): Asked => {
  switch (view) {
    case 'handed':
      return { ...nothing, whose: 'handed_to_me' }
    case 'new':
      return { ...nothing, statuses: ['new'], lineIds: [...lines] }
    case 'waiting':
      return { ...nothing, whose: 'mine', statuses: ['waiting_for_client'] }
    case 'aside':
      return { ...nothing, whose: 'mine', statuses: ['waiting_for_third_party', 'planned'] }
    case 'unsolved':
      return nothing
    case 'ended':
      return 'ended'
  }
}
