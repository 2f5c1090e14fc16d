import type { Ask, Clause, CommonRefusal, Input, Output, RefusalCode } from '#contract/index.ts'
import type { Language } from '#contract/text.ts'
import type { Clock } from './clock.ts'
import type { Db, Tx } from './db.ts'
import type { Egress } from './egress.ts'
import type { Announcement, Reaction } from './events.ts'
import type { FileStore } from './files/store.ts'
import { type Hidden, type Hide, hideSaid } from './hiding.ts'
import { answerOf, keptAnswer } from './kept-answer.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { Presence } from './presence.ts'
import { again, isDuplicate } from './races.ts'
import type { Rations } from './rations.ts'
import { Malformed, Refused } from './refused.ts'
import type { Pulse } from './running/pulse.ts'
import { inTransaction } from './transaction.ts'
import type { Vault } from './vault.ts'

/** Who asks. Slices add what they know of a person (lines, accounts) by merging into this interface. */
export interface Actor {
  type: 'client' | 'agent' | 'system' | 'key' | 'anonymous'
  id: string | null
  roles: readonly string[]
  ip: string
  userAgent: string
  channel: string
  trust: string
  language: Language
  zone: string
  /** SHA-256 of the session's token, hex; null without a session. */
  session: string | null
  /** When the second factor was last confirmed in this session; null: never. */
  factorAt: Date | null
  /** Set for a program: its token signs the ledger, and it may do only what the scopes name. */
  key?: { id: string; scopes: readonly string[] } | undefined
}

/** What every command and reaction may reach; made once in app.ts. */
export type World = {
  db: Db
  clock: Clock
  reactions: readonly Reaction[]
  mayDo(actor: Actor, clause: Clause): CommonRefusal | null
  /** Takes out of a text what nobody should have sent; each command does it to what is said before it begins. */
  hide: Hide
  /** Keeps what may still be needed of what an event's words are without. */
  keepHidden(
    hands: Hands,
    event: { streamId: string; seq: number; kind: string },
    hidden: readonly Hidden[],
  ): Promise<void>
  limits: Limits
  rations: Rations
  files: FileStore
  vault: Vault
  /** To places that somebody of ours has set. */
  egress: Egress
  /** To addresses that strangers name: no door of our own network is opened to them. */
  outward: Egress
  log: Log
  settings: Settings
  pulse: Pulse
  /** Who is where now; of this moment alone. */
  presence: Presence
  /** Counts what may have changed who may do what, so that whoever remembers a person knows when to ask again. */
  rights: { changes: number }
  /** Set while the clocks of this machine and of the database disagree: then nothing is written. */
  clockIsWrong(): boolean
}

type MailSecurity = 'tls' | 'starttls' | 'none'

/** Settings of the whole desk that slices may need to know; a slice adds what only it can read by merging into it. */
export interface Settings {
  publicUrl: string
  /** Where the desk may go besides the open internet (egress.ts). */
  egressAllow: readonly string[]
  /** How long the bytes of an ended mail are kept. */
  mailKeptDays: number
  readonly mailFrom: string
  readonly mailGoesOut: boolean
  /** An environment's mail server goes before the one set on the desk, and nobody can change it there. */
  readonly mail: {
    setBy: 'environment' | 'desk' | 'nobody'
    host: string
    port: number
    security: MailSecurity
    user: string
  }
  /** Looks up what can be set on the desk: on every node, when somebody has set it. */
  lookAgain(): Promise<void>
}

/** What a command or a reaction holds while it works. */
export type Hands = {
  tx: Tx
  now: Date
  world: World
  /** Who it is done for. */
  by: Pick<Actor, 'type' | 'id'>
  /** What was taken out of the words this began with. */
  hidden: readonly Hidden[]
  /** Appends the fact to its stream, runs what reacts within; gives its number in the stream. */
  announce(what: Announcement, by?: Partial<Pick<Actor, 'type' | 'id' | 'trust' | 'channel'>>): Promise<number>
}

export type Moment<C extends Clause> = Hands & {
  actor: Actor
  refusal(code: RefusalCode<C>, facts?: Refused['facts']): Refused
  /** What the browser keeps: a new session's token, or null to forget it. */
  keepSession(token: string | null): void
}

export type Request = {
  /** The caller's idempotency key; the same key again gets the same answer. */
  key?: string | undefined
  keepSession?(token: string | null): void
  /** Runs in the command's transaction, after its work: what it was ordered for is settled with it, or neither is. */
  settle?(hands: Hands, output: unknown): Promise<void>
}

export type Command<C extends Clause = Clause> = {
  clause: C
  (world: World, actor: Actor, input: Ask<C>, request?: Request): Promise<Output<C>>
}

export type Rehearsable<C extends Clause = Clause> = Command<C> & {
  /** Whether it would be taken now: everything is decided as it would be, every refusal is thrown, and nothing stays. */
  rehearse(world: World, actor: Actor, input: Ask<C>): Promise<void>
}

type Prepare<C extends Clause, Prepared> = (
  input: Input<C>,
  at: { world: World; actor: Actor; now: Date; refusal: Moment<C>['refusal'] },
) => Promise<Prepared>

/** A command or a screen, as HTTP hangs it on a route. */
export type Door = { clause: Clause; (world: World, actor: Actor, input: never, request?: Request): Promise<unknown> }

/**
 * One command, one transaction: input checked, right checked, then the change, its news, its jobs and the kept answer
 * stored together or not at all.
 */
export function perform<C extends Clause>(
  clause: C,
  work: (input: Input<C>, moment: Moment<C>) => Promise<Output<C>>,
): Rehearsable<C> {
  return performPrepared(clause, null, work)
}

/** The same with something slow before the transaction: hashing, limits. What it gives is handed to the work. */
export function performPrepared<C extends Clause, Prepared>(
  clause: C,
  prepare: Prepare<C, Prepared> | null,
  work: (input: Input<C>, moment: Moment<C>, prepared: Prepared) => Promise<Output<C>>,
): Rehearsable<C> {
  const refusal: Moment<C>['refusal'] = (code, facts) => new Refused(code, facts)
  const run = async (world: World, actor: Actor, ask: Ask<C>, request: Request = {}): Promise<Output<C>> => {
    const { input, hidden } = admitted(world, actor, clause, ask)
    const asker = actor.key?.id ?? actor.id
    const kept = request.key && asker ? keptAnswer(clause, asker, request.key, input) : null
    try {
      // What was answered already is not prepared again: a retry costs nobody a place under a limit.
      const before = prepare && kept ? await answerOf(world.db, kept) : null
      if (before) return before.response as Output<C>
      const prepared = await prepare?.(input, { world, actor, now: world.clock(), refusal })
      return await again(() =>
        inTransaction(world, actor, { kept, hidden }, async (hands) => {
          const moment = { ...hands, actor, refusal, keepSession: request.keepSession ?? (() => {}) }
          const output = await work(input, moment, prepared as Prepared)
          await request.settle?.(hands, output)
          return output
        }),
      )
    } catch (error) {
      // The answer was kept by an earlier try: the command may now be refused, or stumble over its own key.
      const mayBeKept = error instanceof Refused || isDuplicate(error, 'idempotency_pkey')
      const earlier = kept && mayBeKept ? await answerOf(world.db, kept) : null
      if (earlier) return earlier.response as Output<C>
      throw error
    }
  }
  const rehearse = async (world: World, actor: Actor, ask: Ask<C>) => {
    const { input, hidden } = admitted(world, actor, clause, ask)
    const prepared = await prepare?.(input, { world, actor, now: world.clock(), refusal })
    const attempt = again(() =>
      inTransaction(world, actor, { kept: null, hidden }, async (hands) => {
        await work(input, { ...hands, actor, refusal, keepSession: () => {} }, prepared as Prepared)
        throw nothingStays
      }),
    )
    await attempt.catch((error) => error === nothingStays || Promise.reject(error))
  }
  return Object.assign(run, { clause, rehearse })
}

const nothingStays = new Error('a rehearsal')

/** A piece of work of the desk itself (a reaction, a timer): same transaction, same news, no clause. */
export function asSystem<T>(world: World, work: (hands: Hands) => Promise<T>): Promise<T> {
  return again(() => inTransaction(world, systemActor, { kept: null, hidden: [] }, work))
}

/** The desk itself. */
export const systemActor: Actor = {
  type: 'system',
  id: null,
  roles: [],
  ip: '',
  userAgent: '',
  channel: 'system',
  trust: 'system',
  language: 'en',
  zone: 'UTC',
  session: null,
  factorAt: null,
  lines: [],
  accounts: [],
} as Pick<Actor, 'type'> as Actor

/** What is asked, once it is known that this person may ask it, and without what should not be said. */
function admitted<C extends Clause>(world: World, actor: Actor, clause: C, ask: Ask<C>) {
  const objection = world.mayDo(actor, clause) ?? (world.clockIsWrong() ? 'clock_wrong' : null)
  if (objection) throw new Refused(objection)
  return hideSaid(clause, checked(clause, ask), world.hide)
}

function checked<C extends Clause>(clause: C, ask: Ask<C>): Input<C> {
  const parsed = clause.input.safeParse(ask)
  if (!parsed.success) throw new Malformed(parsed.error.issues)
  return parsed.data as Input<C>
}
