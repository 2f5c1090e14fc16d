import type { Actor, Hands, World } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import { digitsOf, newSecret, stepOfCode } from './authenticator.ts'
import { factorSet, recoveryCodeUsed } from './events.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import {
  countRecoveryCodes,
  dropFactorRow,
  endSessionsOf,
  factorOf,
  lockFactor,
  putRecoveryCodes,
  setFactor,
  setPending,
  spendRecoveryCode,
  takeStep,
} from './store.ts'
import type { PersonRow } from './tables.ts'

type Enrolment = { secret: string; codes: string[] }

const secretAt = (personId: string) => `second_factors|secret|${personId}`
const pendingAt = (personId: string) => `second_factors|pending|${personId}`

/** Who sets a second factor up: somebody who is in, or who has to before they are. A right password alone proves nobody. */
export function enrolling({ id, type, halfway }: Actor): { personId: string; kind: 'agent' | 'contact' } {
  if (id) return { personId: id, kind: type === 'agent' ? 'agent' : 'contact' }
  if (halfway?.waitsFor === 'enrolment') return halfway
  throw new Refused('sign_in_required')
}

/** A new secret with its recovery codes; nothing counts before a code of the app has come back. */
export async function beginEnrolment({ tx, world }: Hands, personId: string, session: Buffer) {
  const enrolment: Enrolment = { secret: newSecret(), codes: newRecoveryCodes() }
  await setPending(tx, personId, world.vault.seal(pendingAt(personId), JSON.stringify(enrolment)), session)
}

/** What was begun in this very session. */
export async function enrolmentOf(world: World, personId: string, session: string | null): Promise<Enrolment | null> {
  const factor = await factorOf(world.db, personId)
  if (!factor?.pending || factor.pending_session?.toString('hex') !== session) return null
  return JSON.parse(world.vault.open(pendingAt(personId), factor.pending)) as Enrolment
}

/** The code of the new app is right: its secret counts from now on, its codes replace the earlier ones. */
export async function finishEnrolment(
  hands: Hands,
  { id: personId, kind }: Pick<PersonRow, 'id' | 'kind'>,
  session: string | null,
  typed: string,
) {
  const { tx, now, world, announce } = hands
  const factor = await lockFactor(tx, personId)
  if (!factor?.pending || factor.pending_session?.toString('hex') !== session) return 'factor_not_begun'
  const { secret, codes } = JSON.parse(world.vault.open(pendingAt(personId), factor.pending)) as Enrolment
  const step = stepOfCode(secret, digitsOf(typed), now)
  if (step === null) return 'code_wrong'
  await setFactor(tx, personId, {
    secret: world.vault.seal(secretAt(personId), secret),
    confirmed_at: now,
    last_step: String(step),
  })
  await putRecoveryCodes(
    tx,
    personId,
    codes.map((code) => recoveryHash(code)!),
  )
  await endSessionsOf(tx, personId)
  await announce(factorSet(personId, { again: factor.secret !== null }), {
    type: kind === 'agent' ? 'agent' : 'client',
    id: personId,
  })
  return null
}

/** Whether the code proves the person, once: of the app by its time, or one of the recovery codes, told by mail. */
export async function takeCode(hands: Hands, personId: string, typed: string): Promise<boolean> {
  const { tx, now, world, announce } = hands
  const factor = await factorOf(tx, personId)
  if (!factor?.secret) return false
  const step = stepOfCode(world.vault.open(secretAt(personId), factor.secret), digitsOf(typed), now)
  if (step !== null) return takeStep(tx, personId, step)
  const hash = recoveryHash(typed)
  if (!hash || !(await spendRecoveryCode(tx, personId, hash))) return false
  await announce(recoveryCodeUsed(personId, { left: await countRecoveryCodes(tx, personId) }), { id: personId })
  return true
}

/** Without a second factor from now on; whoever is signed in elsewhere signs in anew. */
export async function forgetFactor(hands: Hands, personId: string): Promise<boolean> {
  const had = await dropFactorRow(hands.tx, personId)
  if (had) await endSessionsOf(hands.tx, personId)
  return had
}
