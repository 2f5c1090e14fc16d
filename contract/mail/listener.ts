import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { id } from '../text.ts'
import { incomingOutcome, incomingState, mailLimits } from './incoming.ts'

const administrators = ['administrator'] as const

/** SMTP for strangers and other servers; LMTP for a mail server of one's own that hands mail on. */
export const listenerProtocol = z.enum(['smtp', 'lmtp'])
export type ListenerProtocol = z.output<typeof listenerProtocol>

/** `support@example.ru`, or `@reply.example.ru` for a whole domain; of a name in other letters both spellings are taken. */
const takenFor = z.string().check(
  z.overwrite((value: string) => value.trim().toLowerCase()),
  z.maxLength(254),
  z.regex(/^[^\s@"(),:;<>[\\\]]*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u, {
    error: 'not_an_address',
  }),
)

/** An address of this machine to listen on, or all of them. */
const boundTo = z.string().check(
  z.overwrite((value: string) => value.trim().toLowerCase()),
  z.minLength(1),
  z.maxLength(253),
  z.regex(/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]*)$/, { error: 'wrong' }),
)

const mega = 1024 * 1024
const settings = {
  active: z.boolean(),
  protocol: listenerProtocol,
  host: boundTo,
  port: z.int().check(z.minimum(1), z.maximum(65535)),
  takesFor: z.array(takenFor).check(z.minLength(1), z.maxLength(200)),
  mostMegabytes: z.int().check(z.minimum(1), z.maximum(Math.floor(mailLimits.bytes / mega))),
}

/** What must stand in the DNS, or in the mail server in front of us, so that mail finds its way here. */
const direction = z.strictObject({ kind: z.enum(['mx', 'transport']), for: z.string(), line: z.string() })

/** The desk's own mail server: how it is set, who listens now, and what the outside must know. */
export const listener = clause('GET /desk/listener', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    ...settings,
    takesFor: z.array(z.string()),
    /** Null while nobody has set it. */
    changedAt: z.nullable(z.string()),
    processes: z.array(
      z.strictObject({
        host: z.string(),
        pid: z.number(),
        address: z.nullable(z.string()),
        trouble: z.nullable(z.string()),
        certificate: z.enum(['files', 'self_made']),
        certificateUntil: z.nullable(z.string()),
      }),
    ),
    directions: z.array(direction),
    mailGoesOut: z.boolean(),
  }),
  refusals: [],
})

/** Takes mail in from now on, or no more: every process hears of it at once. Asks for the second factor anew. */
export const setListener = clause('POST /desk/listener', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject(settings),
  output: z.strictObject({}),
  refusals: [],
})

/** What is tried, in its order: a stranger at our door; or a letter that leaves and should come back. */
export const trialStep = z.enum(['greeting', 'encryption', 'relaying', 'recipient', 'handing_over', 'dns', 'sending'])
export type TrialStep = z.output<typeof trialStep>

/**
 * `door`: comes to our own door as a stranger and hands a mail over. `round`: a letter leaves by the outgoing server to
 * the first of our addresses. What becomes of it is told by its trial.
 */
export const tryListener = clause('POST /desk/listener/trial', {
  who: administrators,
  input: z.strictObject({ way: z.enum(['door', 'round']) }),
  output: z.strictObject({
    steps: z.array(z.strictObject({ step: trialStep, good: z.boolean(), said: z.string() })),
    /** Of the mail that is on its way; null where none is. */
    trial: z.nullable(id),
  }),
  refusals: ['listener_not_set', 'listener_not_heard', 'mail_not_set'],
})

/** The mail of a trial; null until it has come in. */
export const listenerTrial = clause('GET /desk/listener/trial/:trial', {
  who: administrators,
  input: z.strictObject({ trial: id }),
  output: z.strictObject({
    mail: z.nullable(
      z.strictObject({
        id,
        state: incomingState,
        outcome: z.nullable(incomingOutcome),
        receivedAt: z.string(),
        /** How it came: by this listener, or another way. */
        byListener: z.boolean(),
        /** From its sending to its end, or until now. */
        seconds: z.number(),
      }),
    ),
  }),
  refusals: [],
})
