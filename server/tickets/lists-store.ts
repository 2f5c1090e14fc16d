import { type RawBuilder, sql } from 'kysely'
import type { List } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { lineById } from '../staff/index.ts'
import { complainedTo } from './complaints/store.ts'
import { allFound } from './search/all-found-store.ts'
import { askedBy } from './views/store.ts'
import { isMyTurn, onLine, openSet, seenBy, whichOf } from './which-store.ts'

/** More than any order is for. */
const mostFound = 50_001

type Standing =
  | { which: RawBuilder<unknown>; objection?: undefined }
  | { which?: undefined; objection: 'view_not_found' | 'line_not_found' }

/** Which of `t` stand in a list of the desk now, the pages of it that nobody has looked at included. */
export async function standsIn(db: Db | Tx, actor: Actor, list: List, now: Date): Promise<Standing> {
  if ('view' in list) {
    const asked = await askedBy(db, actor, list.view)
    return asked ? { which: whichOf(asked, actor, now) } : { objection: 'view_not_found' }
  }
  if ('list' in list) return { which: myTurnOf(actor, now) }
  if ('lineId' in list) {
    const line = await lineById(db, list.lineId)
    const mayLook = line && (!line.restricted || actor.roles.includes('lead') || actor.lines.includes(line.id))
    return mayLook ? { which: sql`t.line_id = ${line.id} and ${onLine[list.which]}` } : { objection: 'line_not_found' }
  }
  const ids = await allFound(db, actor, list.q, mostFound)
  return { which: sql`t.id = any(${sql.val(ids)}::uuid[])` }
}

/** By ids, so that each part is a walk along an index of its own. */
const myTurnOf = (actor: Actor, now: Date) => sql`t.id in (
  select t.id from tickets t where t.assignee_id = ${actor.id} and t.${openSet} and ${isMyTurn(now)}
  union all
  select t.id from tickets t where t.line_id = any(${sql.val(actor.lines)}::uuid[]) and t.assignee_id is null
    and t.${openSet} and ${isMyTurn(now)}
  ${actor.roles.includes('lead') ? sql`union all ${complainedTo(actor)}` : sql``})
  and ${seenBy(actor)}`
