/** A one-time link for each role, printed where the demo was started and nowhere else. */
import type pg from 'pg'
import { clients, employees } from '../../../db/seed/company.ts'
import { addressOf } from '../../../db/seed/people.ts'
import { createWorld } from '../../app/world.ts'
import { asSystem } from '../../platform/command.ts'
import type { Config } from '../../platform/config.ts'
import type { Log } from '../../platform/log.ts'
import { entryLinkFor } from '../../sign-in/index.ts'
import { allLines } from '../../staff/index.ts'
import { peopleAt } from './store.ts'
import { words } from './words.ts'

type Door = { role: string; email: string }

export async function printWaysIn(connection: pg.PoolConfig, config: Config, log: Log, json: boolean): Promise<void> {
  const { world, pool } = createWorld({ connection, config, log })
  try {
    const say = words[config.language]
    const lines = await allLines(world.db)
    const lineName = (position: number) => lines[position]?.[config.language === 'ru' ? 'name_ru' : 'name_en'] ?? ''
    const [shop] = clients
    const portal = clientDoors(shop!, (role) => say.roles[`client ${role}`])
    const desk = staffDoors(say.roles, lineName)
    const people = await peopleAt(
      world.db,
      [...desk, ...portal].map(({ email }) => email),
    )
    const tell = (sentence: string) => json || console.log(sentence)
    const print = async (door: 'desk' | 'portal', { role, email }: Door) => {
      const person = people.get(email)
      if (!person) return
      const link = await asSystem(world, (hands) => entryLinkFor(hands, person.id))
      const { name } = person
      if (json) console.log(JSON.stringify({ state: 'way_in', door, role, name, email, link }))
      tell(`  ${role.padEnd(18)} ${name.padEnd(20)} ${link}`)
    }
    tell(`\n${say.waysIn}\n\n${say.staff}`)
    for (const one of desk) await print('desk', one)
    tell(say.clients(shop!.name))
    for (const one of portal) await print('portal', one)
    tell(`\n${say.apart}\n`)
  } finally {
    await pool.end()
  }
}

const positions = { zero: 0, first: 1, second: 2, vip: 3 }

/** The first of each line, then one of each other role. */
function staffDoors(roles: Record<string, string>, lineName: (position: number) => string): Door[] {
  const onLines = Object.entries(positions).map(([line, position]) => ({
    role: lineName(position),
    email: employees.find((one) => one.roles[0] === 'agent' && one.lines[0] === line)!.email,
  }))
  const others = ['lead', 'administrator', 'auditor', 'quality'].map((role) => ({
    role: roles[role]!,
    email: employees.find((one) => one.roles[0] === role)!.email,
  }))
  return [...onLines, ...others]
}

const clientDoors = (
  { contacts, domain }: (typeof clients)[number],
  roleName: (role: (typeof contacts)[number][1]) => string,
): Door[] => contacts.map(([, role], number) => ({ role: roleName(role), email: addressOf(role, number, domain) }))
