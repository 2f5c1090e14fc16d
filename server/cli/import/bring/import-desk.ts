/** An import of a whole desk from beginning to end: read, shown, then accounts, contacts and tickets. */
import path from 'node:path'
import { CannotStart } from '#platform/cannot-start.ts'
import type { World } from '#platform/command.ts'
import { allLines, theDesk } from '../../../staff/index.ts'
import { AskedWrongly } from '../../arguments.ts'
import { type Found, tablesIn } from '../read/folder.ts'
import { foreignDesk } from '../shape/foreign.ts'
import type { Foreign } from '../shape/foreign-desk.ts'
import type { Format } from '../shape/formats.ts'
import { type Mapping, mappingFor, readMapFile } from '../shape/mapping.ts'
import { type Refusal, type TableName, tableNames } from '../shape/rows.ts'
import { allTopics, lineOfDefaultTopic } from '../store.ts'
import type { Topic } from './answers.ts'
import { attachmentsIn } from './attachments.ts'
import { type Bringing, peopleOf } from './people.ts'
import { realDesk } from './real-desk.ts'
import { rehearsedDesk } from './rehearsed-desk.ts'
import { bringTickets, type Line, type Tally } from './tickets.ts'

export type Asked = {
  format: Format
  place: string
  map: string | undefined
  /** Attachments; `attachments` beside the tables unless named. */
  files: string | undefined
  source: string | undefined
  charset: string | undefined
  limit: number
  dryRun: boolean
}

export type Survey = Pick<Found, 'files' | 'ignored'> & {
  mapping: Mapping
  unused: Record<TableName, string[]>
  counts: Foreign['counts']
  lines: Map<string, string>
  /** Their topics and ours; without any when the set names none. */
  topics: Map<string, string | null>
  all: number
}
export type Watcher = {
  onSurvey(survey: Survey): void
  onRefusal(refusal: Refusal): void
  onProgress(tally: Tally): void
  stopped(): boolean
}
export type Outcome = Tally & {
  accounts: number
  contacts: number
  formerAgents: number
  /** Rows of any table that were not taken, tickets among them. */
  refusals: number
  stopped: boolean
}

export async function importDesk(world: World, asked: Asked, watcher: Watcher): Promise<Outcome> {
  const home = await theDesk(world.db)
  if (!home) throw new CannotStart('This desk is not set up yet. Start it, open its page and set it up; then import.')
  let refusals = 0
  const onRefusal = (refusal: Refusal) => {
    refusals++
    watcher.onRefusal(refusal)
  }
  const { format, dryRun } = asked
  const found = await tablesIn(asked.place, tableNamed(format), asked.charset)
  for (const refusal of found.refusals) onRefusal(refusal)
  const mapping = mappingFor(format, found.tables, await readMapFile(asked.map))
  const reading = { format, mapping, zone: format.zone ?? home.zone, now: world.clock(), onRefusal }
  const foreign = foreignDesk(found.tables, reading)
  const tickets = foreign.tickets.slice(0, asked.limit)
  const lineOf = await placing(world, mapping, [...foreign.counts.groups.keys()])
  const topicOf = await topicsFor(world, mapping)
  watcher.onSurvey(surveyOf(found, mapping, foreign, { lineOf, topicOf }, home.language, tickets.length))

  const desk = dryRun ? rehearsedDesk(world) : realDesk(world)
  const bringing: Bringing = { desk, foreign, format, mapping, home, onRefusal }
  const people = peopleOf(bringing)
  await bringClients(bringing, people, watcher)
  const folder = asked.files ?? path.join(found.folder, 'attachments')
  const attachments = attachmentsIn(folder, desk, onRefusal)
  const source = asked.source ?? format.source
  const tally = await bringTickets(
    { ...bringing, ...watcher, onRefusal, people, attachments, lineOf, topicOf, source },
    tickets,
  )
  return { ...tally, ...people.made, refusals, stopped: watcher.stopped() }
}

const tableNamed = (format: Format) => (name: string) => tableNames.find((table) => format.files[table].test(name))

/** Accounts and those who act for them come in though they have asked for nothing yet; staff come when they are named. */
async function bringClients({ foreign }: Bringing, people: ReturnType<typeof peopleOf>, { stopped }: Watcher) {
  for (const ref of foreign.accounts.keys()) if (!stopped()) await people.account(ref)
  for (const person of foreign.people.values())
    if (!stopped() && !person.staff && person.active && person.email && person.account) await people.contact(person.ref)
  for (const membership of foreign.memberships) if (!stopped()) await people.member(membership)
}

type Placed = Line & { name: Record<'ru' | 'en', string> }

/** A group goes to the line that the map says, else to the line of its name, else to where tickets begin. */
async function placing({ db }: World, { groups }: Mapping, found: string[]): Promise<(group: string) => Placed> {
  const lines = (await allLines(db)).map(
    ({ id, restricted, name_ru, name_en }): Placed => ({ id, restricted, name: { ru: name_ru, en: name_en } }),
  )
  const named = (name: string) =>
    lines.find((line) => Object.values(line.name).some((one) => one.toLowerCase() === name.trim().toLowerCase()))
  for (const name of groups.values())
    if (!named(name))
      throw new AskedWrongly(`There is no line "${name}". There are: ${lines.map((line) => line.name.en).join(', ')}.`)
  const beginsOn = await lineOfDefaultTopic(db)
  const begin = lines.find(({ id }) => id === beginsOn)
  if (!begin)
    throw new CannotStart('No topic is offered on this desk, so no line takes tickets. Offer one, then import.')
  const others = groups.get('*')
  const placed = new Map(
    found.map((group) => {
      const chosen = groups.get(group.toLowerCase())
      const otherwise = named(group) ?? (others === undefined ? undefined : named(others))
      return [group, (chosen === undefined ? otherwise : named(chosen)) ?? begin]
    }),
  )
  return (group) => placed.get(group) ?? begin
}

type KnownTopic = Topic & { name: Record<'ru' | 'en', string> }

/** A topic is the one that the map says, else the one of the same name. */
async function topicsFor({ db }: World, { topics, answers }: Mapping): Promise<(name: string) => KnownTopic | null> {
  const known = (await allTopics(db)).map(
    ({ id, fields, name_ru, name_en }): KnownTopic => ({ id, fields, name: { ru: name_ru, en: name_en } }),
  )
  const named = (name: string) =>
    known.find((topic) => Object.values(topic.name).some((one) => one.toLowerCase() === name.trim().toLowerCase()))
  for (const name of topics.values())
    if (!named(name))
      throw new AskedWrongly(
        `There is no topic "${name}". There are: ${known.map((topic) => topic.name.en).join(', ')}.`,
      )
  const asked = new Set(known.flatMap(({ fields }) => fields.map(({ id }) => id)))
  for (const name of answers.values())
    if (!asked.has(name)) throw new AskedWrongly(`No topic asks "${name}". There are: ${[...asked].join(', ')}.`)
  const others = topics.get('*')
  return (name) => {
    const chosen = topics.get(name.toLowerCase())
    const same = chosen === undefined && name ? named(name) : undefined
    return same ?? named(chosen ?? others ?? '') ?? null
  }
}

function surveyOf(
  { files, ignored, tables }: Found,
  mapping: Mapping,
  { counts }: Foreign,
  { lineOf, topicOf }: { lineOf: (group: string) => Placed; topicOf: (name: string) => KnownTopic | null },
  language: 'ru' | 'en',
  all: number,
): Survey {
  const unused = Object.fromEntries(
    tableNames.map((table) => {
      const used = new Set([...Object.values(mapping.fields[table]).flat(), ...mapping.answers.keys()])
      return [table, tables[table].columns.filter((column) => !used.has(column))]
    }),
  ) as Survey['unused']
  const lines = new Map([...counts.groups.keys()].map((group) => [group, lineOf(group).name[language]]))
  const named = [...counts.topics.keys()].filter(Boolean)
  const topics = new Map(named.map((name) => [name, topicOf(name)?.name[language] ?? null]))
  return { files, ignored, mapping, unused, counts, lines, topics, all }
}
