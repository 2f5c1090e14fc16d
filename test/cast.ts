/** The cast. The same people live in tests, in the demo and in the screenshots. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type pg from 'pg'
import type { ContactRole, StaffRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'
import { type Actor, asSystem, systemActor, type World } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { addContact } from '../server/accounts/commands/add-contact.ts'
import { addService } from '../server/accounts/commands/add-service.ts'
import { openAccount } from '../server/accounts/commands/open-account.ts'
import { openDoors } from '../server/app/doors.ts'
import { tasks } from '../server/app/world.ts'
import { secondFactor } from '../server/screens/second-factor.ts'
import { whoAsks } from '../server/screens/who-asks.ts'
import { beginFactor } from '../server/sign-in/commands/begin-factor.ts'
import { confirmFactor } from '../server/sign-in/commands/confirm-factor.ts'
import { personById, startSession } from '../server/sign-in/index.ts'
import { inviteAgent } from '../server/staff/commands/invite-agent.ts'
import { setUpDesk } from '../server/staff/commands/set-up-desk.ts'
import { openTicket } from '../server/tickets/commands/open-ticket.ts'
import { bringForward, type PostKnown, runJobs, worldOn } from './cast-world.ts'
import { clone, type Database, freshDatabase, nextClone, standingClock } from './world.ts'

/** A person of the story: who they are to a command, and the cookie that proves it over HTTP. */
export type Player = Actor & { id: string; cookie: string }

export type Story = {
  world: World
  pool: pg.Pool
  clock: ReturnType<typeof standingClock>
  lines: Record<'zero' | 'first' | 'second' | 'vip', string>
  /** Oleg's firm, and the other one. */
  vector: string
  other: string
  vps: string
  /** Administrator, lead and agent: the one who set the desk up. */
  maria: Player
  /** First line. */
  anna: Player
  /** Second line. */
  vera: Player
  /** VIP line alone. */
  pavel: Player
  /** Owner of «Вектор». */
  irina: Player
  /** Technical contact of «Вектор», reads Russian in Moscow. */
  oleg: Player
  /** Acts for the other account; reads English in London. */
  mallory: Player
  /** Somebody new with these roles on these lines. */
  hire(name: string, roles: StaffRole[], lineIds?: string[]): Promise<Player>
  contact(name: string, accountId: string, role: ContactRole, language?: Language): Promise<Player>
  /** Oleg's site is down: a ticket of «Вектор» on the first line. */
  ticket(text?: string, by?: Player): Promise<{ ticketId: string; number: number }>
  /** Runs every job that is due, and those they make, until none is left. */
  jobs(): Promise<void>
  /** Time passes, for the worker too, and what has become due is done. */
  later(time: Parameters<ReturnType<typeof standingClock>['pass']>[0]): Promise<void>
  /** The doors, without a network in between. */
  http(): ReturnType<typeof openDoors>
}

export const monday = '2026-03-02T09:00:00Z'
/** Of the vault (#platform/vault.ts): whose secrets are cloned opens them by the same key. */
const keyFile = 'secret.key'
export const password = 'лошадь верно батарея скрепка'

type Ground = Pick<Story, 'world' | 'pool' | 'clock' | 'jobs' | 'later' | 'http'>
/** Mail goes out only where the story brings a server for it (test/mail-sink.ts). */
type Post = {
  smtpUrl?: () => string
  /** A PEM file of authorities that vouch for mail servers. */
  mailAuthorities?: () => Promise<string>
  /** `host:port` on this machine where the desk may go. */
  egressAllow?: () => Promise<string>
  /** Of a second desk beside the first. */
  mailFrom?: string
  publicUrl?: string
}

/** A desk that nobody has set up yet; call it in the body of a describe. */
export const emptyDesk = (at = monday, post: Post = {}): Ground => deskOn(() => nextClone(), at, post)

/** A desk that is set up, with everybody in place; call it in the body of a describe. */
export function freshDesk(at = monday, post: Post = {}): Story {
  const inPlace = () => everybodyInPlace(at, post)
  const cloned = async (files: string) => {
    const { database, key } = await inPlace()
    writeFileSync(path.join(files, keyFile), key, { mode: 0o600 })
    return nextClone(database)
  }
  const story = deskOn(cloned, at, post) as Story
  before(async () => {
    const { people } = await inPlace()
    Object.assign(story, people(), ways(story.world, people()))
  })
  return story
}

function deskOn(cloned: (files: string) => Promise<Database['connection']>, at: string, post: Post): Ground {
  const files = mkdtempSync(path.join(tmpdir(), 'otklik-files-'))
  const database: Database = freshDatabase(() => cloned(files))
  const ground = {} as Ground
  let edge: ReturnType<typeof openDoors> | undefined
  let closePost: (() => void) | undefined
  before(async () => {
    const clock = standingClock(at)
    const made = worldOn(database.connection, files, clock, {
      ...post,
      egressAllow: post.egressAllow && [await post.egressAllow()],
      smtpUrl: post.smtpUrl?.(),
      mailAuthorities: await post.mailAuthorities?.(),
    })
    Object.assign(ground, { ...made, clock })
    closePost = () => made.post.close()
    ground.jobs = () => runJobs(made.world, made.pool, tasks(made.post))
    ground.later = async (time) => {
      clock.pass(time)
      await bringForward(made.pool)
      await ground.jobs()
    }
    ground.http = () => (edge ??= openDoors(made.world, made.pool, null, null))
  })
  after(async () => {
    await (await edge)?.http.close()
    closePost?.()
    await ground.pool?.end()
    rmSync(files, { recursive: true, force: true })
  })
  return ground
}

type InPlace = { database: string; key: string; people: () => People }

/** Bringing everybody in takes some forty commands: it is done once for all the stories that begin alike, and cloned. */
const inPlace = new Map<string, Promise<InPlace>>()

function everybodyInPlace(at: string, { smtpUrl, mailFrom, publicUrl }: Post): Promise<InPlace> {
  // Who is invited is given a letter where mail goes out, and a link where it does not; which server it is makes no difference.
  const known = { mailFrom, publicUrl, ...(smtpUrl && { smtpUrl: 'smtp://127.0.0.1:9' }) }
  const kind = JSON.stringify([at, known])
  const ready = inPlace.get(kind) ?? bringEverybodyIn(at, known)
  inPlace.set(kind, ready)
  return ready
}

async function bringEverybodyIn(at: string, known: PostKnown): Promise<InPlace> {
  const connection = await clone()
  const files = mkdtempSync(path.join(tmpdir(), 'otklik-files-'))
  const { world, pool, post } = worldOn(connection, files, standingClock(at), known)
  const people = await everybody(world)
  post.close()
  await pool.end()
  const key = readFileSync(path.join(files, keyFile), 'utf8')
  rmSync(files, { recursive: true })
  return { database: connection.database, key, people: () => apart(people) }
}

/** No story changes another's people. */
const apart = (people: People) =>
  Object.fromEntries(
    Object.entries(people).map(([name, one]) => [name, typeof one === 'string' ? one : { ...one }]),
  ) as People

/** Everybody in place, and how to bring in more. */
export async function peopled(world: World) {
  const people = await everybody(world)
  return { ...people, ...ways(world, people) }
}

type People = Awaited<ReturnType<typeof everybody>>

/** Each brought in by the command that brings people in. */
async function everybody(world: World) {
  const anybody: Actor = { ...systemActor, type: 'anonymous', ip: '203.0.113.1', userAgent: 'story', language: 'ru' }
  const founder = {
    company: 'Вектор Хостинг',
    name: 'Мария Петрова',
    email: 'maria@desk.example',
    password,
    language: 'ru',
    zone: 'Europe/Moscow',
  } as const
  let token = ''
  await setUpDesk(world, anybody, founder, {
    keepSession: (kept) => {
      token = kept!
    },
  })
  const maria = (await setsUpFactor(world, await player(world, token))).player
  const found = await world.db.selectFrom('lines').select(['id', 'name_en']).execute()
  const lineNamed = (name: string) => found.find((line) => line.name_en === name)!.id
  const lines = {
    zero: lineNamed('Line zero'),
    first: lineNamed('First line'),
    second: lineNamed('Second line'),
    vip: lineNamed('VIP'),
  }

  const { hire, contact } = newcomers(world, maria)
  const { accountId: vector } = await openAccount(world, maria, {
    contractNumber: '77-1820',
    name: 'ООО «Вектор»',
    category: 'legal_entity',
  })
  const { accountId: other } = await openAccount(world, maria, {
    contractNumber: '78-0001',
    name: 'Other Ltd',
    category: 'legal_entity',
  })
  const { serviceId: vps } = await addService(world, maria, { accountId: vector, kind: 'server', name: 'vps-17' })
  const irina = await contact('Ирина К.', vector, 'owner')
  const oleg = await contact('Олег Т.', vector, 'technical')
  const mallory = await contact('Mallory', other, 'owner', 'en')
  return {
    lines,
    vector,
    other,
    vps,
    maria,
    irina,
    oleg,
    mallory,
    anna: await hire('Анна Первая', ['agent'], [lines.first]),
    vera: await hire('Вера Вторая', ['agent'], [lines.second]),
    pavel: await hire('Павел Випов', ['agent'], [lines.vip]),
  }
}

const ways = (world: World, { maria, oleg }: { maria: Player; oleg: Player }) => ({
  ...newcomers(world, maria),
  ticket: (text = 'Сайт не открывается\nС 13:30 отвечает 502.', by = oleg) =>
    openTicket(world, by, { text, impact: 'down' }),
})

function newcomers(world: World, maria: Player) {
  const addressOf = (name: string) => `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '.')}@people.example`
  const hire = async (name: string, roles: StaffRole[], lineIds: string[] = []) => {
    const { agentId } = await inviteAgent(world, confirmed(world, maria), {
      name,
      email: addressOf(name),
      roles,
      lineIds,
      language: 'ru',
      zone: 'Europe/Moscow',
    })
    return comesIn(world, agentId)
  }
  const contact = async (name: string, accountId: string, role: ContactRole, language: Language = 'ru') => {
    const zone = language === 'ru' ? 'Europe/Moscow' : 'Europe/London'
    const { contactId } = await addContact(world, maria, {
      accountId,
      name,
      email: addressOf(name),
      role,
      language,
      zone,
    })
    return comesIn(world, contactId)
  }
  return { hire, contact }
}

/** In a long story somebody confirms once more that it is them, before something that cannot be taken back. */
export const confirmed = (world: World, player: Player): Player => ({ ...player, factorAt: world.clock() })

/** What the authenticator app shows at this time. */
export const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

/** Somebody sets their second factor up, as everybody does: what the page shows goes into the app, its code comes back. */
export async function setsUpFactor(world: World, actor: Actor) {
  await beginFactor(world, actor, {})
  const { secret, codes } = (await secondFactor(world, actor, {})).pending!
  let token = ''
  const keepSession = (kept: string | null) => {
    token = kept!
  }
  await confirmFactor(world, actor, { code: codeAt(secret, world.clock()) }, { keepSession })
  return { player: await player(world, token), secret, codes }
}

/** A session for somebody, as the sign-in would make it: staff have confirmed their second factor. */
export async function comesIn(world: World, personId: string): Promise<Player> {
  const from = { ...systemActor, ip: '203.0.113.7', userAgent: 'story' }
  const token = await asSystem(world, async (hands) => {
    const person = await personById(hands.tx, personId)
    return startSession({ ...hands, actor: from }, personId, { factor_at: person?.kind === 'agent' ? hands.now : null })
  })
  return player(world, token)
}

async function player(world: World, token: string): Promise<Player> {
  const actor = await whoAsks(world, tokenHash(token), { ip: '203.0.113.7', userAgent: 'story', language: 'en' })
  return { ...actor, id: actor.id!, cookie: `otklik=${token}` }
}
