/**
 * Programs with tokens. A token with every scope is worth what its person is worth, but for what is for people alone;
 * so its letters follow from a column of people, and what differs is written down here.
 */
import { bulk, drafts, firstRun, notices, presence, signIn, tokens } from '#contract/index.ts'

export const programs = [
  // as the technical contact of "own", and as the owner of "other", with every scope
  'client token',
  'token of another account',
  // an agent of the first line: with every scope, with tickets:read alone
  'staff token',
  'reading token',
  'expired token',
  'revoked token',
] as const
export type Program = (typeof programs)[number]

/** Doors of slices that no token opens: signing in, the first steps, drafts, orders for many, what one is told, where one is, and tokens themselves; but each may ask what it is. */
const forPeople = [signIn, tokens, firstRun, drafts, bulk, notices, presence].flatMap((slice) =>
  Object.values(slice).flatMap((member) =>
    typeof member === 'object' && 'route' in member ? [member.route.replace(' ', ' /api/v1')] : [],
  ),
)
const whatAmI = 'GET /api/v1/token'
/** Whether a person wrote a letter no program can say. */
const saidByPeople = /^POST .*\/(?:authorship|my\/mail)\//
/** What a client has typed and not sent is nobody's but theirs, and what is read once is read by people. */
const halfWritten = / \/api\/v1\/(?:my\/drafts|tickets\/:ticketId\/secrets)/
/** No clause stands behind them, so no scope is asked for. */
const withoutScope = /^GET \/api\/(?:docs|v1\/openapi[.]json)$/
const readsTickets =
  /^GET (?:\/f\/:fileId(?:\/:size)?|\/api\/v1\/desk\/(?:my-turn|search|quick-find|new-ticket|tags|views|choices|views\/:view\/tickets|lines\/:lineId\/tickets|tickets\/.*))$|^GET \/api\/v1\/my\//

/** What the table says of the people whose rights tokens have; `atHome`: of the technical contact about a thing of theirs. */
type Row = { technical: string; atHome: string; firstLine: string }

export function letterOf(program: Program, door: string, on: string, { technical, atHome, firstLine }: Row): string {
  if (!/^\w+ \/(?:api|f)\//.test(door)) return '0'
  if (program === 'expired token' || program === 'revoked token') return '?'
  // A signed link opens by itself, whoever else asks; an upload is its sender's alone.
  if (door.endsWith('/renewals')) return program === 'reading token' ? '-' : '+'
  if (door.includes('/ticket-links/')) return '0'
  if (door.includes('/uploads/:') && program === 'token of another account') return '0'
  if (door === whatAmI || withoutScope.test(door)) return '+'
  if (forPeople.includes(door) || halfWritten.test(door) || saidByPeople.test(door)) return '-'
  // What somebody has put together for themselves is no program's, whatever line it stands on.
  const asStaff = on === 'of the first line' && firstLine === '+' ? '0' : firstLine
  if (program === 'staff token') return asStaff
  if (program === 'reading token') return readsTickets.test(door) ? asStaff : '-'
  if (program === 'client token' || technical === '-') return technical
  // The owner of "other" stands to it as the technical contact stands to "own", and to "own" as a stranger.
  if (/^(?:other|second)$/.test(on)) return atHome
  return /^(?:internal, .*|own.*|technical|billing|vip)$/.test(on) ? '0' : technical
}
