import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { bell } from './notices.ts'
import { staff, staffRoles } from './roles.ts'
import { session } from './sign-in.ts'
import { email, id, language, newPassword, oneLine, zone } from './text.ts'

export * from './look/look.ts'

const administrators = ['administrator'] as const
const roles = z.array(z.enum(staffRoles)).check(z.minLength(1), z.maxLength(staffRoles.length))
const lineIds = z._default(z.array(id).check(z.maxLength(50)), [])

/** First run: one page makes the company, its administrator, the lines and the usual topics. Works once. */
export const setUpDesk = clause('POST /setup', {
  who: 'anyone',
  input: z.strictObject({
    company: oneLine(120),
    name: oneLine(120),
    email,
    password: newPassword,
    language,
    zone,
    /** Whether a sample request is put into the queue, to try an answer on. */
    sample: z._default(z.enum(['yes', 'no']), 'no'),
  }),
  output: z.strictObject({}),
  refusals: ['already_set_up', 'password_too_common'],
  secret: ['password'],
})

/** Whether the first run is still to come; the first page asks it before anything else. */
export const setupState = clause('GET /setup', {
  who: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({ done: z.boolean() }),
  refusals: [],
})

export const inviteAgent = clause('POST /staff', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ name: oneLine(120), email, roles, lineIds, language, zone }),
  /** The link is given only where no mail goes out: somebody has to carry it. */
  output: z.strictObject({ agentId: id, link: z.nullable(z.string()) }),
  once: ['link'],
  refusals: ['email_taken', 'line_not_found'],
})

/** A new one-time link for somebody who has not come in yet; the first one dies. */
export const inviteAgentAgain = clause('POST /staff/:agentId/invitation', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ agentId: id }),
  output: z.strictObject({ link: z.nullable(z.string()) }),
  once: ['link'],
  refusals: ['agent_not_found', 'came_in_already'],
})

/** Roles and lines. */
export const changeAgent = clause('POST /staff/:agentId', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ agentId: id, roles, lineIds }),
  output: z.strictObject({}),
  refusals: ['agent_not_found', 'line_not_found', 'last_administrator'],
})

/** Somebody leaves: out at once, and what they had goes back to its lines or to a colleague, times kept. */
export const closeAgent = clause('POST /staff/:agentId/leaving', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({
    agentId: id,
    /** Who gets the tickets; null: each goes back to its line. */
    ticketsTo: z.nullable(id),
  }),
  output: z.strictObject({}),
  refusals: ['agent_not_found', 'agent_sees_not', 'last_administrator'],
})

/** Somebody is back, with these roles and lines; they sign in as before. */
export const bringBackAgent = clause('POST /staff/:agentId/return', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ agentId: id, roles, lineIds }),
  output: z.strictObject({}),
  refusals: ['agent_not_found', 'line_not_found', 'works_here'],
})

/** Ends one session of a colleague, or all of them. */
export const endAgentSessions = clause('POST /staff/:agentId/sessions/end', {
  who: administrators,
  proof: 'factor',
  input: z.strictObject({ agentId: id, sessionId: z.optional(id) }),
  output: z.strictObject({ ended: z.number() }),
  refusals: ['agent_not_found', 'session_not_found'],
})

/** A colleague has lost phone and recovery codes: one administrator asks for the reset, another agrees (TRUST 3.4). */
export const askFactorReset = clause('POST /staff/:agentId/factor-reset', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ agentId: id }),
  output: z.strictObject({}),
  refusals: ['agent_not_found', 'factor_missing', 'own_factor', 'two_administrators_needed'],
})

export const approveFactorReset = clause('POST /staff/:agentId/factor-reset/approval', {
  who: administrators,
  proof: 'fresh_factor',
  input: z.strictObject({ agentId: id }),
  output: z.strictObject({}),
  refusals: ['agent_not_found', 'reset_not_asked', 'own_factor', 'another_must_agree'],
})

export const addLine = clause('POST /lines', {
  who: administrators,
  input: z.strictObject({
    nameRu: oneLine(60),
    nameEn: oneLine(60),
    /** Tickets of this line are for its members and leads alone. */
    restricted: z._default(z.boolean(), false),
  }),
  output: z.strictObject({ lineId: id }),
  refusals: ['name_taken'],
})

export const changeLine = clause('POST /lines/:lineId', {
  who: administrators,
  input: z.strictObject({ lineId: id, nameRu: oneLine(60), nameEn: oneLine(60), restricted: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['line_not_found', 'name_taken'],
})

/** People and lines, as the administrator keeps them. */
export const people = clause('GET /desk/people', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    agents: z.array(
      z.strictObject({
        id,
        name: z.string(),
        email: z.string(),
        roles: z.array(z.enum(staffRoles)),
        lineIds: z.array(id),
        active: z.boolean(),
        /** Has chosen a password. */
        cameIn: z.boolean(),
        secondFactor: z.boolean(),
        /** Asked for by one administrator, waiting for another. */
        resetAsked: z.boolean(),
      }),
    ),
    lines: z.array(
      z.strictObject({
        id,
        nameRu: z.string(),
        nameEn: z.string(),
        position: z.number(),
        restricted: z.boolean(),
        members: z.number(),
      }),
    ),
  }),
  refusals: [],
})

/** One colleague, as an administrator keeps them. */
export const agentCard = clause('GET /desk/people/:agentId', {
  who: administrators,
  input: z.strictObject({ agentId: id }),
  output: z.strictObject({
    id,
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(staffRoles)),
    lineIds: z.array(id),
    active: z.boolean(),
    cameIn: z.boolean(),
    me: z.boolean(),
    secondFactor: z.strictObject({ since: z.nullable(z.string()), codesLeft: z.number() }),
    /** Waiting for another administrator; `mine`: I have asked, so it is not for me to agree. */
    reset: z.nullable(z.strictObject({ askedBy: z.string(), askedAt: z.string(), mine: z.boolean() })),
    sessions: z.array(session),
    /** What they have to answer for now, by line; it goes somewhere when they leave. */
    openTickets: z.array(z.strictObject({ lineId: id, nameRu: z.string(), nameEn: z.string(), count: z.number() })),
    /** Who could take their tickets. */
    colleagues: z.array(z.strictObject({ id, name: z.string() })),
    lines: z.array(z.strictObject({ id, nameRu: z.string(), nameEn: z.string() })),
  }),
  refusals: ['agent_not_found'],
})

/** What the frame of the desk shows on every page: my lines with what is open there. */
export const deskFrame = clause('GET /desk/frame', {
  who: staff,
  input: z.strictObject({}),
  output: z.strictObject({
    lines: z.array(
      z.strictObject({
        id,
        name: z.string(),
        mine: z.boolean(),
        /** As many as the line's page shows under each of these. */
        open: z.number(),
        unassigned: z.number(),
        waiting: z.number(),
      }),
    ),
    /** How many wait for my turn; counted from the open set only. */
    myTurn: z.number(),
    /** The soonest promise of mine, for the empty list. */
    nextPromise: z.nullable(z.strictObject({ number: z.number(), at: z.string() })),
    /** What I was told and have not read yet. */
    bell,
    /** Letters that could not be sent; administrators only, else 0. */
    /** Incoming mail that waits for somebody's look. */
    incomingMail: z.number(),
    failedLetters: z.number(),
  }),
  refusals: [],
})
