/** One import from beginning to end: what is in the file, whose it is, who takes it, then ticket by ticket. */
import { readFile } from 'node:fs/promises'
import { CannotStart } from '#platform/cannot-start.ts'
import { type Actor, systemActor, type World } from '#platform/command.ts'
import { Malformed } from '#platform/refused.ts'
import { openAccount } from '../../accounts/commands/open-account.ts'
import { accountByContract } from '../../accounts/index.ts'
import { allLines, theDesk } from '../../staff/index.ts'
import { AskedWrongly } from '../arguments.ts'
import { type Account, callersOf } from './callers.ts'
import { type Filing, fileTickets, type Tally } from './file-tickets.ts'
import { chosenPlacement, type Place, type Placement, usualPlacement } from './placement.ts'
import { rehearse } from './rehearse.ts'
import { lineOfDefaultTopic } from './store.ts'
import { type Survey, survey } from './survey.ts'
import { wishesIn } from './wishes.ts'

export type Asked = {
  file: string
  contractNumber: string
  /** The account's name, should it have to be opened. */
  name: string | undefined
  limit: number
  dryRun: boolean
  /** A file that says which group goes to which line. */
  map: string | undefined
}

export type Watcher = Pick<Filing, 'onRefusal' | 'onProgress' | 'stopped'> & {
  onSurvey(found: Survey, placement: Placement): void
}
export type Outcome = Tally & { accountOpened: boolean; contactsAdded: number; stopped: boolean }

/** The desk's own hand: contacts and accounts made here come with the import's name on them, and nobody is written to. */
const importer: Actor = { ...systemActor, channel: 'import' }

export async function importTickets(world: World, asked: Asked, watcher: Watcher): Promise<Outcome> {
  const { db } = world
  const desk = await theDesk(db)
  if (!desk) throw new CannotStart('This desk is not set up yet. Start it, open its page and set it up; then import.')
  const known = await accountByContract(db, asked.contractNumber)
  const wishes = () => wishesIn(asked.file, asked.contractNumber, asked.limit)
  const found = await survey(wishes())
  const placement = await placementFor(world, asked, found, desk.language)
  watcher.onSurvey(found, placement)
  if (asked.dryRun)
    return {
      accountOpened: !known,
      stopped: false,
      ...(await rehearse(world, wishes(), asked.contractNumber, watcher)),
    }

  const account: Account = { id: known?.id ?? (await opened(world, asked)), contractNumber: asked.contractNumber }
  const callers = callersOf(world, importer, account, { language: desk.language, zone: desk.zone })
  const tally = await fileTickets(wishes(), { ...watcher, world, account, callers, placement })
  return { ...tally, accountOpened: !known, contactsAdded: callers.added(), stopped: watcher.stopped() }
}

async function opened(world: World, { contractNumber, name = contractNumber }: Asked): Promise<string> {
  try {
    return (await openAccount(world, importer, { contractNumber, name, category: 'legal_entity' })).accountId
  } catch (error) {
    if (error instanceof Malformed) throw new AskedWrongly(`--account ${contractNumber} or --name ${name} is too long.`)
    throw error
  }
}

async function placementFor(
  { db }: World,
  { map }: Asked,
  { groups }: Survey,
  language: 'ru' | 'en',
): Promise<Placement> {
  const lines = await allLines(db)
  const places = lines.map(
    ({ id, name_ru, name_en }): Place => ({
      id,
      name: language === 'ru' ? name_ru : name_en,
      names: [name_ru, name_en],
    }),
  )
  if (map !== undefined) return chosenPlacement(groups, await readMap(map), places)
  const beginsOn = await lineOfDefaultTopic(db)
  const begin = places.find(({ id }) => id === beginsOn)
  if (!begin)
    throw new CannotStart('No topic is offered on this desk, so no line takes tickets. Offer one, then import.')
  const experts = lines.find(({ expert, restricted }) => expert && !restricted)
  return usualPlacement(groups, begin, places.find(({ id }) => id === experts?.id) ?? begin)
}

async function readMap(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new AskedWrongly(`The map ${file} cannot be read: ${(error as Error).message}.`)
  }
}
