import * as slices from './index.ts'
import type { Clause } from './kit.ts'

/**
 * Slices that no token opens: signing in, the first steps, half-written words, what one is told and where one is are for
 * people; a token that makes tokens would outgrow itself, and a program that has much to order gives its orders one by one.
 */
const forPeople: readonly string[] = ['signIn', 'tokens', 'firstRun', 'drafts', 'bulk', 'notices', 'presence']
/** The half-written words of clients stand beside their tickets; and whether a person wrote a letter no program can say. */
const alsoForPeople: readonly string[] = [
  slices.tickets.clientDrafts,
  slices.tickets.keepDraft,
  slices.tickets.dropDraft,
  slices.tickets.confirmAuthorship,
  slices.tickets.denyAuthorship,
  slices.mail.openOwnMail,
  slices.mail.disownMail,
  // What is passed on is read by a person, once.
  slices.tickets.giveSecret,
  slices.tickets.readSecret,
  slices.tickets.endSecret,
].map(({ route }) => route)

/** Every clause with the slice it belongs to and its name there: the one list of what the API has. */
export const allClauses: readonly { slice: string; name: string; clause: Clause }[] = Object.entries(slices).flatMap(
  ([slice, members]) =>
    Object.entries(members).flatMap(([name, member]) => (isClause(member) ? [{ slice, name, clause: member }] : [])),
)

function isClause(member: unknown): member is Clause {
  return typeof member === 'object' && member !== null && 'route' in member && 'refusals' in member
}

const scopes = new Map(
  allClauses
    .filter(({ slice, clause }) => !forPeople.includes(slice) && !alsoForPeople.includes(clause.route))
    .map(({ slice, clause }) => [clause.route, `${slice}:${clause.route.startsWith('GET ') ? 'read' : 'write'}`]),
)

/** What a token can be given, such as `tickets:read`, in the order of the slices. */
export const allScopes: readonly string[] = [...new Set(scopes.values())]

/** The scope that a token needs for this clause; null where no token comes in, `any` where every one does. */
export function scopeOf({ route }: Pick<Clause, 'route'>): string | 'any' | null {
  return route === slices.tokens.thisToken.route ? 'any' : (scopes.get(route) ?? null)
}
