import { sql } from 'kysely'
import { freshMinutes } from '#contract/kit.ts'
import type { ContactRole, StaffRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'
import type { Actor, World } from '#platform/command.ts'
import type { WhoAsks } from '#platform/http/edge.ts'
import { factorIsFresh, mayComeIn, sessionHolds, touchSession } from '../sign-in/index.ts'

type Row = {
  id: string
  kind: 'agent' | 'contact'
  name: string
  language: Language
  zone: string
  theme: Actor['theme']
  until: Date | null
  factor_at: Date | null
  waits_for: 'code' | 'enrolment' | null
  created_at: Date
  seen_at: Date
  roles: StaffRole[] | null
  lines: string[]
  accounts: { id: string; role: ContactRole }[]
}

/** Who stands behind a session, with everything permission is decided by; one statement a request. */
export const whoAsks: WhoAsks = async (world, session, from) => {
  const person = session && (await personOf(world, session))
  if (!session || !person) return nobody(from)
  const now = world.clock()
  if (person.waits_for) return halfway(person, person.waits_for, session, from)
  if (!from.quiet && now.getTime() - person.seen_at.getTime() > 60_000) await touchSession(world.db, session, now)
  return actorFrom(person, session, from, now)
}

/** The agent an open page still belongs to. Nobody has done anything, so the session grows no younger by it. */
export async function agentBehind(world: World, session: Buffer | null): Promise<Actor | null> {
  const person = session && (await personOf(world, session))
  return session && person && isAgent(person) ? actorFrom(person, session, fromNowhere, world.clock()) : null
}

const fromNowhere = { ip: '', userAgent: '', language: 'en', quiet: true } as const

const isAgent = (row: Row | null) => row?.kind === 'agent' && row.waits_for === null

/** A right password alone is nobody; it only says whose next step is awaited, and how they read. */
const halfway = (
  person: Row,
  waitsFor: 'code' | 'enrolment',
  session: Buffer,
  from: Parameters<WhoAsks>[2],
): Actor => ({
  ...nobody({ ...from, language: person.language }),
  theme: person.theme,
  zone: person.zone,
  session: session.toString('hex'),
  halfway: { personId: person.id, kind: person.kind, waitsFor },
})

/** TRUST 3.1: by password alone, by a second factor, by one that has just been confirmed. */
function trustOf({ kind, factor_at }: Row, now: Date): string {
  if (kind === 'agent') return 'staff'
  if (!factor_at) return 'P1'
  return factorIsFresh(factor_at, now, freshMinutes) ? 'P2F' : 'P2'
}

function actorFrom(person: Row, session: Buffer, from: Parameters<WhoAsks>[2], now: Date): Actor {
  return {
    type: person.kind === 'agent' ? 'agent' : 'client',
    id: person.id,
    name: person.name,
    roles: person.kind === 'agent' ? (person.roles ?? []) : [...new Set(person.accounts.map(({ role }) => role))],
    lines: person.lines,
    accounts: person.accounts,
    ip: from.ip,
    userAgent: from.userAgent,
    channel: person.kind === 'agent' ? 'desk' : 'portal',
    trust: trustOf(person, now),
    language: person.language,
    zone: person.zone,
    theme: person.theme,
    session: session.toString('hex'),
    factorAt: person.factor_at,
  }
}

async function personOf(world: World, session: Buffer): Promise<Row | null> {
  const now = world.clock()
  const { rows } = await sql<Row>`
    select p.id, p.kind, p.name, p.language, p.zone, p.theme, p.until, s.created_at, s.seen_at, s.factor_at, s.waits_for, a.roles,
      array(select m.line_id::text from line_members m where m.agent_id = p.id) as lines,
      coalesce((
        select json_agg(json_build_object('id', c.account_id, 'role', c.role))
        from account_contacts c
        where c.contact_id = p.id and c.ended_at is null and (c.until is null or c.until > ${now})
      ), '[]') as accounts
    from sessions s
    join persons p on p.id = s.person_id
    left join agents a on a.id = p.id
    where s.token_hash = ${session} and p.active`.execute(world.db)
  const row = rows[0]
  if (!row || !mayComeIn({ active: true, until: row.until }, now)) return null
  // Whose last right has run out is nobody here any more, from that instant.
  if (row.kind === 'contact' && row.accounts.length === 0) return null
  const stay = { kind: row.kind, createdAt: row.created_at, seenAt: row.seen_at, waitsFor: row.waits_for }
  return sessionHolds(stay, now) ? row : null
}

const nobody = ({ ip, userAgent, language }: { ip: string; userAgent: string; language: Language }): Actor => ({
  type: 'anonymous',
  id: null,
  name: '',
  roles: [],
  lines: [],
  accounts: [],
  ip,
  userAgent,
  channel: 'portal',
  trust: 'A0',
  language,
  zone: 'UTC',
  theme: 'system',
  session: null,
  factorAt: null,
})
