import type { StaffRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'
import { asSystem, type Hands, type World } from '../../platform/command.ts'
import { passwordReset } from '../../sign-in/events.ts'
import {
  enterWithPassword,
  hashPassword,
  invite,
  passwordIsTooCommon,
  passwordLinkFor,
  personByEmail,
  restorePerson,
  signOutEverywhere,
} from '../../sign-in/index.ts'
import { setPasswordHash } from '../../sign-in/store.ts'
import { agentChanged, agentInvited } from '../../staff/events.ts'
import { addAgent, allLines, lockAgent, setLines, setRoles, theDesk, workingAgent } from '../../staff/store.ts'
import { AskedWrongly } from '../arguments.ts'

/** The ledger says by which way it was done; letters pass over it, as whoever has the machine carries the link. */
const atTheMachine = (world: World, work: (hands: Hands) => Promise<Let>) =>
  asSystem(world, (hands) =>
    work({ ...hands, announce: (what, by) => hands.announce(what, { ...by, channel: 'command_line' }) }),
  )
const here = { ip: '', userAgent: 'otklik user' }

export type Newcomer = {
  name: string
  email: string
  roles: StaffRole[]
  /** Names, or "all". */
  lines: string[]
  language: Language | undefined
  zone: string | undefined
  password: string | null
}
export type Let = { email: string; link: string | null }

export async function createUser(world: World, asked: Newcomer): Promise<Let> {
  const { name, email, roles, password } = asked
  const desk = await theDesk(world.db)
  if (!desk)
    throw new AskedWrongly(
      `Otklik is not set up yet. Open ${world.settings.publicUrl} and enter the first administrator.`,
    )
  const hash = await hashOf(password, [name, email])
  return atTheMachine(world, async (hands) => {
    const { tx, announce } = hands
    if (await personByEmail(tx, 'agent', email))
      throw new AskedWrongly(`${email} works here already. To let them in again:  otklik user reset --email ${email}`)
    const lineIds = await linesNamed(hands, asked.lines)
    const language = asked.language ?? desk.language
    const zone = asked.zone ?? desk.zone
    const newcomer = { kind: 'agent', name, email, language, zone } as const
    const id = hash ? await enterWithPassword(hands, newcomer, hash, here) : (await invite(hands, newcomer)).id
    await addAgent(tx, { id, roles })
    await setLines(tx, id, lineIds)
    await announce(agentInvited(id, { roles, lines: lineIds }))
    return { email, link: hash ? null : await passwordLinkFor(hands, id, 'invitation') }
  })
}

/** The way back in, whatever was lost: the password, the right to work here, the role of an administrator. */
export async function resetUser(
  world: World,
  { email, administrator, password }: { email: string; administrator: boolean; password: string | null },
): Promise<Let> {
  const hash = await hashOf(password, [email])
  return atTheMachine(world, async (hands) => {
    const { tx, announce } = hands
    const person = await personByEmail(tx, 'agent', email)
    const agent = person && (await lockAgent(tx, person.id))
    if (!person || !agent) throw new AskedWrongly(`Nobody with the address ${email} works here. See:  otklik user list`)
    if (!person.active) await restorePerson(hands, person.id)
    if (administrator && !agent.roles.includes('administrator')) {
      const roles: StaffRole[] = [...agent.roles, 'administrator']
      await setRoles(tx, person.id, roles)
      const lines = (await workingAgent(tx, person.id))?.lines ?? []
      await announce(agentChanged(person.id, { roles, lines }))
    }
    await signOutEverywhere(hands, person.id)
    if (hash) await setPasswordHash(tx, person.id, hash)
    const link = hash ? null : await passwordLinkFor(hands, person.id, 'reset')
    await announce(passwordReset(person.id, { by: hash ? 'password' : 'link' }))
    return { email, link }
  })
}

export type Employee = { name: string; email: string; roles: string[]; active: boolean; cameIn: boolean }

export const listUsers = (world: World): Promise<Employee[]> =>
  world.db
    .selectFrom('agents as a')
    .innerJoin('persons as p', 'p.id', 'a.id')
    .select((eb) => ['p.name', 'p.email', 'a.roles', 'p.active', eb('p.password_hash', 'is not', null).as('cameIn')])
    .orderBy('p.active', 'desc')
    .orderBy('p.name')
    .execute() as Promise<Employee[]>

async function hashOf(password: string | null, known: string[]): Promise<string | null> {
  if (password === null) return null
  if (passwordIsTooCommon(password, known))
    throw new AskedWrongly(
      'This password is easy to guess. Take several words that have nothing to do with each other.',
    )
  return hashPassword(password)
}

async function linesNamed({ tx }: Hands, names: string[]): Promise<string[]> {
  const lines = await allLines(tx)
  if (names.length === 1 && names[0] === 'all') return lines.map(({ id }) => id)
  return names.map((name) => {
    const line = lines.find(({ name_ru, name_en }) => [name_ru, name_en].some((one) => same(one, name)))
    if (line) return line.id
    throw new AskedWrongly(`There is no line "${name}". There are: ${lines.map(({ name_en }) => name_en).join(', ')}.`)
  })
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
