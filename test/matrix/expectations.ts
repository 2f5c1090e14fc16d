import { forBothSides } from './expected/both-sides.ts'
import { forClients } from './expected/clients.ts'
import { forEverybody } from './expected/everybody.ts'
import { forKeepers } from './expected/keepers.ts'
import type { Rows } from './expected/letters.ts'
import { pages } from './expected/pages.ts'
import { forStaff } from './expected/staff.ts'
import { letterOf, programs } from './programs.ts'
import { together } from './together.ts'

/**
 * Who may do what, written down apart from the product and in its own form. A door without a row fails the matrix, and
 * so does a row without a door.
 *
 * A row has one letter a caller, in the order of `callers`:
 *   +  done      >  sent on to another address      c  against the state of things (409)
 *   ?  sign in first (401)      -  not for this role (403)      0  not there, the same as a thing that is not (404)
 */
export const callers = [
  'nobody',
  // contacts of the account "own"
  'owner',
  'account administrator',
  'technical',
  'billing',
  'viewer',
  // staff who read tickets
  'first line',
  'vip line',
  'lead',
  'quality',
  // staff who do not
  'knowledge editor',
  'identity officer',
  'identity approver',
  'auditor',
  'administrator',
  // a contact whose right was ended, one whose right ran out today, an agent who has left
  'ended',
  'ran out',
  'stopped',
  // programs: their letters follow from those of people (programs.ts)
  ...programs,
] as const
export type Caller = (typeof callers)[number]

/** Three of "own" (by two of its contacts, one on the restricted line), two of "other" (one on the second line). */
export const tickets = ['technical', 'billing', 'other', 'second', 'vip'] as const
export type Ticket = (typeof tickets)[number]

export const doors: Rows = together(forEverybody, forClients, forBothSides, forStaff, forKeepers, pages)

/** The letter of a caller about a thing; `undefined` when the table says nothing of it. */
export function expected(door: string, on: string, caller: Caller): string | undefined {
  const row = doors[door]
  const rowAbout = (thing: string) => (typeof row === 'string' ? row : row?.[thing])?.replaceAll(' ', '')
  const letter = (person: Caller, thing: string) => rowAbout(thing)?.[callers.indexOf(person)] ?? ''
  const program = programs.find((one) => one === caller)
  if (!program) return letter(caller, on)
  const atHome = letter('technical', 'technical') || letter('technical', 'own')
  return letterOf(program, door, on, {
    technical: letter('technical', on),
    atHome,
    firstLine: letter('first line', on),
  })
}

// ── which words may reach whom, by whatever door ────────────────────────────

const words = (kinds: readonly string[], of: readonly Ticket[]) =>
  of.flatMap((one) => kinds.map((kind) => `${kind}-${one}`))
const said = (...of: Ticket[]) => words(['subject', 'text', 'file', 'reply', 'wait'], of)
const amongUs = (...of: Ticket[]) => words(['note', 'internal'], of)
const account = (name: string) => [`account-${name}`, `contract-${name}`, `service-${name}`]

const ownPeople = ['owner', 'administrator', 'technical', 'billing', 'viewer', 'ended', 'ranout'].map(
  (name) => `person-${name}`,
)
const everyAccount = [...account('own'), ...account('other'), ...ownPeople, 'person-stranger']
const open = ['technical', 'billing', 'other', 'second'] as const
/** A colleague's name stands beside what they wrote. */
const ofOwn = [...said('technical', 'billing', 'vip'), ...account('own'), 'person-technical', 'person-billing']

/** Those who keep an account's people see who acts for it now, and nobody who did once. */
const acting = ['owner', 'administrator', 'technical', 'billing', 'viewer'].map((name) => `person-${name}`)
const ofFirstLine = [...said(...open), ...amongUs(...open), ...everyAccount, 'known-own']
/** What a program wrote bears the name of its token, and no other token reads that here. */
const ofOther = [...said('other', 'second'), ...account('other'), 'person-stranger']

export const entitlements: Record<Caller, readonly string[]> = {
  nobody: [],
  owner: [...ofOwn, ...acting],
  'account administrator': [...ofOwn, ...acting],
  // Who writes is offered the colleagues who might be told, by name.
  technical: [...ofOwn, ...acting],
  billing: [...said('billing'), ...account('own'), ...acting],
  viewer: [...ofOwn, 'person-viewer'],
  'first line': ofFirstLine,
  'vip line': [...said(...tickets), ...amongUs(...tickets), ...everyAccount, 'known-own', 'known-vip'],
  lead: [...said(...tickets), ...amongUs(...tickets), ...everyAccount, 'known-own', 'known-vip'],
  quality: [...said(...open), ...amongUs(...open), ...everyAccount, 'known-own'],
  'knowledge editor': [],
  'identity officer': [],
  'identity approver': [],
  /** Who did it, never what was said. */
  auditor: ['person-technical', 'person-billing', 'person-stranger'],
  administrator: everyAccount,
  ended: [],
  'ran out': [],
  stopped: [],
  'client token': ofOwn,
  'token of another account': ofOther,
  'staff token': ofFirstLine,
  'reading token': ofFirstLine,
  'expired token': [],
  'revoked token': [],
}
