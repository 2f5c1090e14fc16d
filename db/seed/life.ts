/** One ticket's life as steps: what happens, by whom, when. Decided before anything is done, from the chances alone. */
import type { World } from '#platform/command.ts'
import { arrivals, atWork, isRecent } from './arrivals.ts'
import type { Chances } from './chance.ts'
import { company } from './company.ts'
import * as deed from './deeds.ts'
import type { Account, Asker, Cast, Held, Person } from './people.ts'
import type { Facts, Telling, Trouble } from './trouble.ts'
import { troubles } from './troubles.ts'

export type Step = { at: Date; run(world: World): Promise<unknown> }
type Ticket = { ticketId: string }
type Draft = {
  steps: Step[]
  ticket: Ticket
  said: Telling
  facts: Facts
  account: Account
  asker: Asker
  trouble: Trouble
  chance: Chances
  cast: Cast
  at: Date
}

const hour = 3_600_000
const minute = 60_000

/** Everything that ever happened, in order of time. What would lie ahead of now is still to come. */
export function pastOf(cast: Cast, count: number, now: Date, chance: Chances): Step[] {
  const lives = arrivals(count, now, company.zone, chance).map((at) => {
    const life = lifeOf(cast, at, chance)
    return isRecent(at, now) && chance.inCase(0.65) ? inWork(life, chance) : life
  })
  return lives
    .flat()
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The beginning of a life: what was not done yet waits for whoever looks at the demo. */
const inWork = (life: Step[], chance: Chances) => life.slice(0, 1 + chance.below(Math.max(1, life.length - 2)))

function lifeOf(cast: Cast, at: Date, chance: Chances): Step[] {
  const account = chance.oneOf(cast.accounts)
  const trouble = chance.weighted(troubles, ({ weight }) => weight)
  const writers = account.askers.filter(({ role }) => role !== 'viewer')
  const bill = trouble.topic === 'Bill and payment'
  const asker = chance.weighted(writers, ({ role }) => (bill === (role === 'billing') ? 4 : 1))
  const service = chance.oneOf([undefined, ...account.services.filter(({ kind }) => kind === trouble.about)])
  const facts = factsOf(account, service, at, chance)
  const said = trouble[account.client.language](facts)
  const draft: Draft = { steps: [], ticket: { ticketId: '' }, said, facts, account, asker, trouble, chance, cast, at }
  opens(draft, service)
  if (account.client.vip) byTheDedicated(draft)
  else chance.weighted(courses, ([weight]) => weight)[1](draft)
  return draft.steps
}

function factsOf({ client }: Account, service: Held | undefined, at: Date, chance: Chances): Facts {
  const { language, zone = company.zone, domain } = client
  const moment = new Date(at.getTime() - chance.between(10, 240) * minute)
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
  return {
    domain,
    service: service?.name ?? domain,
    time: moment.toLocaleTimeString(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
    day: moment.toLocaleDateString(locale, { timeZone: zone, day: 'numeric', month: 'long' }),
    gb: 10 * (1 + chance.below(12)),
    number: 20 + chance.below(60),
    ip: `203.0.113.${2 + chance.below(250)}`,
  }
}

// ── steps ───────────────────────────────────────────────────────────────────

/** Something happens after so long; staff do it within the hours of the office, unless everything stands still. */
function step(draft: Draft, afterMinutes: [number, number], by: 'client' | 'staff', run: Step['run']) {
  const at = new Date(draft.at.getTime() + draft.chance.between(...afterMinutes) * minute)
  const night = by === 'client' || draft.trouble.impact === 'down'
  draft.at = night ? at : atWork(at, company.zone, draft.chance)
  draft.steps.push({ at: draft.at, run })
}

const greetings = {
  ru: ['Здравствуйте!', 'Добрый день.', 'Коллеги, добрый день!', ''],
  en: ['Hello,', 'Good morning,', 'Hi,', ''],
}
const partings = {
  ru: ['Спасибо!', 'Жду ответа.', 'Помогите, пожалуйста.', ''],
  en: ['Thank you!', 'Please help.', 'Waiting for your answer.', ''],
}

function opens(draft: Draft, service: Held | undefined) {
  const { chance, said, asker, account, trouble, ticket } = draft
  const { language } = account.client
  const words = [
    chance.oneOf(greetings[language]),
    chance.oneOf(said.opens),
    chance.inCase(0.7) ? chance.oneOf(said.details) : '',
  ]
  const parting = chance.oneOf(partings[language])
  const text = [words.filter(Boolean).join(' '), parting, parting && asker.name].filter(Boolean).join('\n\n')
  const subject = chance.inCase(0.75) ? chance.oneOf(said.subjects) : undefined
  const file = chance.inCase(0.5) ? trouble.file?.(factsOf(account, service, draft.at, chance)) : undefined
  const answers = trouble.answers?.(draft.facts) ?? {}
  draft.steps.push({
    at: draft.at,
    run: async (world) => {
      const filed = {
        subject,
        text,
        topic: trouble.topic,
        impact: trouble.impact,
        serviceId: service?.id,
        answers,
        file,
      }
      ticket.ticketId = await deed.opens(world, asker.actor, account.id, filed)
    },
  })
}

/** `kept: false` makes the wait longer than what was promised. */
function replies(
  draft: Draft,
  by: Person,
  text: string,
  { after = [8, 90] as [number, number], kept = true, move = 'ours' as 'ours' | 'clients' } = {},
) {
  const { ticket, chance } = draft
  const within = kept ? chance.between(20, 48) : chance.between(0.5, 1)
  step(draft, after, 'staff', (world) => deed.replies(world, by.actor, ticket.ticketId, text, within * hour, move))
}

function answers(draft: Draft) {
  const { ticket, asker, said, chance } = draft
  step(draft, [15, 400], 'client', (world) =>
    deed.answers(world, asker.actor, ticket.ticketId, chance.oneOf(said.answers)),
  )
}

function notes(draft: Draft, by: Person) {
  const text = draft.chance.oneOf(draft.said.notes)
  step(draft, [4, 40], 'staff', (world) => deed.notes(world, by.actor, draft.ticket.ticketId, text))
}

function handsOver(draft: Draft, by: Person, line: keyof Cast['lines'], to: Person | null) {
  const { cast, said, ticket } = draft
  const order = { lineId: cast.lines[line], agentId: to?.actor.id ?? null, summary: said.summary, reason: said.reason }
  step(draft, [5, 60], 'staff', (world) => deed.handsOver(world, by.actor, ticket.ticketId, order, 8 * hour))
}

function waits(draft: Draft, by: Person, wait: 'waiting_for_client' | 'waiting_for_third_party' | 'planned') {
  const { said, ticket, chance } = draft
  const ahead = chance.between(24, 72) * hour
  step(draft, [10, 60], 'staff', (world) => deed.waits(world, by.actor, ticket.ticketId, wait, said.waiting, ahead))
}

/** Solved, and then the client confirms, stays silent for a while, or is not content. */
function resolves(draft: Draft, by: Person) {
  const { said, chance, ticket, asker } = draft
  const solution = () => ({
    happened: chance.oneOf(said.happened),
    done: chance.oneOf(said.done),
    advice: chance.oneOf(said.advice),
  })
  step(draft, [20, 300], 'staff', (world) => deed.resolves(world, by.actor, ticket.ticketId, solution()))
  if (chance.inCase(0.1)) {
    const again = {
      ru: 'К сожалению, повторилось. Посмотрите ещё раз, пожалуйста.',
      en: 'It has come back, I am afraid. Please look again.',
    }
    step(draft, [60, 3000], 'client', (world) =>
      deed.answers(world, asker.actor, ticket.ticketId, again[draft.account.client.language]),
    )
    replies(draft, by, chance.oneOf(said.found))
    step(draft, [60, 600], 'staff', (world) => deed.resolves(world, by.actor, ticket.ticketId, solution()))
  }
  step(draft, [30, 9000], 'client', (world) => deed.confirms(world, asker.actor, ticket.ticketId))
}

// ── courses of events ───────────────────────────────────────────────────────

const one = ({ chance, cast }: Draft, line: keyof Cast['lines']) => chance.oneOf(cast.agents[line])

function atOnce(draft: Draft) {
  const agent = one(draft, 'first')
  replies(draft, agent, draft.chance.oneOf(draft.said.replies))
  if (draft.chance.inCase(0.4)) notes(draft, agent)
  resolves(draft, agent)
}

function withAQuestion(draft: Draft) {
  const { chance, said } = draft
  const agent = one(draft, 'first')
  replies(draft, agent, `${chance.oneOf(said.replies)}\n\n${said.question}`, { move: 'clients' })
  answers(draft)
  replies(draft, agent, chance.oneOf(said.found))
  resolves(draft, agent)
}

function throughTheSecondLine(draft: Draft) {
  const { chance, said } = draft
  const [agent, expert] = [one(draft, 'first'), one(draft, 'second')]
  replies(draft, agent, chance.oneOf(said.replies))
  notes(draft, agent)
  handsOver(draft, agent, 'second', chance.inCase(0.6) ? expert : null)
  replies(draft, expert, chance.oneOf(said.found), { after: [30, 300] })
  if (chance.inCase(0.5)) notes(draft, expert)
  resolves(draft, expert)
}

function setAside(draft: Draft) {
  const { chance, said, trouble, ticket } = draft
  const agent = one(draft, trouble.solvedBy)
  replies(draft, agent, chance.oneOf(said.replies))
  waits(
    draft,
    agent,
    trouble.planned ? 'planned' : chance.inCase(0.5) ? 'waiting_for_client' : 'waiting_for_third_party',
  )
  step(draft, [600, 2800], 'staff', (world) => deed.takesUp(world, agent.actor, ticket.ticketId))
  replies(draft, agent, chance.oneOf(said.found))
  resolves(draft, agent)
}

/** The promise was missed, the client asked, the lead saw it and gave it to somebody else. */
function leftInTheDark(draft: Draft) {
  const { chance, said, cast, account, asker, ticket } = draft
  const [agent, other] = [one(draft, 'first'), one(draft, 'second')]
  replies(draft, agent, chance.oneOf(said.replies), { after: [300, 700], kept: false })
  const anyNews = { ru: 'Есть новости? Обещали написать раньше.', en: 'Any news? You promised to write earlier.' }
  step(draft, [400, 900], 'client', (world) =>
    deed.answers(world, asker.actor, ticket.ticketId, anyNews[account.client.language]),
  )
  if (chance.inCase(0.5))
    step(draft, [10, 50], 'staff', (world) => deed.raises(world, cast.lead.actor, ticket.ticketId))
  step(draft, [5, 30], 'staff', (world) => deed.assigns(world, cast.lead.actor, ticket.ticketId, other.actor.id))
  replies(draft, other, chance.oneOf(said.found))
  resolves(draft, other)
}

/** The time is moved with a reason, before it is missed. */
function takesLonger(draft: Draft) {
  const { chance, said, ticket, account } = draft
  const agent = one(draft, draft.trouble.solvedBy)
  const why = { ru: 'Проверка занимает больше времени, чем мы думали.', en: 'The check takes longer than we thought.' }
  replies(draft, agent, chance.oneOf(said.replies))
  step(draft, [200, 500], 'staff', (world) =>
    deed.movesThePromise(world, agent.actor, ticket.ticketId, why[account.client.language], 24 * hour),
  )
  notes(draft, agent)
  replies(draft, agent, chance.oneOf(said.found), { after: [200, 900] })
  resolves(draft, agent)
}

/** Line zero rings up. */
function rungBack(draft: Draft) {
  const { chance, said } = draft
  const [agent, operator] = [one(draft, 'first'), one(draft, 'zero')]
  handsOver(draft, agent, 'zero', operator)
  replies(draft, operator, chance.oneOf(said.replies), { after: [5, 40] })
  notes(draft, operator)
  resolves(draft, operator)
}

/** VIP accounts have an engineer of their own. */
function byTheDedicated(draft: Draft) {
  const { chance, said, cast, trouble } = draft
  const [operator, engineer] = [one(draft, 'zero'), one(draft, 'vip')]
  step(draft, [2, 8], 'client', (world) =>
    deed.handsOver(
      world,
      operator.actor,
      draft.ticket.ticketId,
      { lineId: cast.lines.vip, agentId: engineer.actor.id, summary: said.summary, reason: said.reason },
      12 * hour,
    ),
  )
  replies(draft, engineer, chance.oneOf(said.replies), { after: [5, 40] })
  if (trouble.planned || chance.inCase(0.2)) {
    waits(draft, engineer, trouble.planned ? 'planned' : 'waiting_for_client')
    step(draft, [600, 2000], 'staff', (world) => deed.takesUp(world, engineer.actor, draft.ticket.ticketId))
  }
  resolves(draft, engineer)
}

const courses: [number, (draft: Draft) => void][] = [
  [30, atOnce],
  [22, withAQuestion],
  [18, throughTheSecondLine],
  [10, setAside],
  [8, leftInTheDark],
  [6, takesLonger],
  [6, rungBack],
]
