import { sql } from 'kysely'
import { plannedOnce } from '#platform/conversation.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Question } from './question.ts'

export type Known = {
  /** The highest number of a ticket. */
  top: number
  authors: string[]
  lines: string[]
  tags: string[]
  /** Pieces that name nothing here, as they were typed. */
  unknown: string[]
  /** A name that nobody has finds nothing, rather than everything. */
  isNowhere: boolean
  /** Of "и в на" nothing is left to look for. */
  asksSomething: boolean
}
/** As `like` takes it: nothing in it stands for anything else. */
const asAddress = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/[\\%_]/g, '\\$&')

type Named = { asked: string; id: string }

/** What the names in a question stand for here: people, lines, how high numbers have come, whether its words say anything. */
export async function knownIn(db: Db | Tx, question: Question): Promise<Known> {
  const { from, lines: on, tags: onTicket, words, statuses, beginnings, open, after, before } = question
  const { rows } = await sql<{
    top: string | null
    nodes: number
    authors: Named[]
    lines: Named[]
    tags: Named[]
  }>`${sql.raw(plannedOnce)}
    select (select max(number) from tickets) as top,
      numnode(websearch_to_tsquery('russian', ${words})) as nodes,
      coalesce((select json_agg(json_build_object('asked', f.asked, 'id', p.id))
        from unnest(${sql.val(from)}::text[], ${sql.val(from.map(asAddress))}::text[]) as f(asked, address), lateral (
          select id from persons
          where email like f.address or email like '%@' || f.address or f.asked <% name
          order by f.asked <<-> name, id limit 50) p), '[]') as authors,
      coalesce((select json_agg(json_build_object('asked', a.asked, 'id', l.id))
        from unnest(${sql.val(on)}::text[]) as a(asked)
        join lines l on strpos(lower(l.name_ru), a.asked) > 0 or strpos(lower(l.name_en), a.asked) > 0), '[]') as lines,
      coalesce((select json_agg(json_build_object('asked', g.name, 'id', coalesce(g.merged_into, g.id)))
        from tags g where g.name = any(${sql.val(onTicket)}::text[])), '[]') as tags
    `.execute(db)
  const { top, nodes, authors, lines, tags } = rows[0]!
  const missing = (asked: string[], found: Named[]) => asked.filter((name) => !found.some((one) => one.asked === name))
  const nowhere = [...missing(from, authors), ...missing(on, lines), ...missing(onTicket, tags)]
  const narrows = statuses.length + beginnings.length + from.length + on.length + onTicket.length > 0
  return {
    top: Number(top ?? 0),
    authors: authors.map(({ id }) => id),
    lines: lines.map(({ id }) => id),
    tags: tags.map(({ id }) => id),
    unknown: [...question.unknown, ...nowhere],
    isNowhere: nowhere.length > 0,
    asksSomething: nodes > 0 || narrows || open || after !== null || before !== null,
  }
}
