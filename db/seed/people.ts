/** Everybody of the demo, brought in by the commands that bring people in. */
import { randomBytes } from 'node:crypto'
import type { ContactRole } from '#contract/roles.ts'
import { type Actor, systemActor, type World } from '#platform/command.ts'
import { addContact } from '../../server/accounts/commands/add-contact.ts'
import { addService } from '../../server/accounts/commands/add-service.ts'
import { openAccount } from '../../server/accounts/commands/open-account.ts'
import { inviteAgent } from '../../server/staff/commands/invite-agent.ts'
import { setUpDesk } from '../../server/staff/commands/set-up-desk.ts'
import { allLines } from '../../server/staff/index.ts'
import { type Client, clients, company, type Employee, employees, founder } from './company.ts'

export type Lines = Record<Employee['lines'][number], string>
export type Person = { actor: Actor & { id: string }; name: string }
export type Asker = Person & { role: ContactRole }
export type Held = { id: string; kind: Client['services'][number][0]; name: string }
export type Account = { id: string; client: Client; askers: Asker[]; services: Held[] }
export type Cast = {
  lines: Lines
  /** Those who answer, by line. */
  agents: Record<keyof Lines, Person[]>
  lead: Person
  accounts: Account[]
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0'

export async function peopleTheCompany(world: World): Promise<Cast> {
  await setUpDesk(
    world,
    { ...systemActor, type: 'anonymous', userAgent: browser },
    {
      ...founder,
      company: company.name,
      // Nobody knows it: everybody of the demo comes in by a link of the command line.
      password: randomBytes(24).toString('base64url'),
      language: company.language,
      zone: company.zone,
    },
  )
  const [zero, first, second, vip] = (await allLines(world.db)).map(({ id }) => id)
  const lines: Lines = { zero: zero!, first: first!, second: second!, vip: vip! }
  const staff: (Person & { of: Employee })[] = []
  for (const one of employees) staff.push({ ...(await hired(world, lines, one)), of: one })
  const accounts: Account[] = []
  for (const client of clients) accounts.push(await welcomed(world, client))
  const onLine = (line: keyof Lines) => staff.filter(({ of }) => of.roles[0] === 'agent' && of.lines[0] === line)
  return {
    lines,
    agents: { zero: onLine('zero'), first: onLine('first'), second: onLine('second'), vip: onLine('vip') },
    lead: staff.find(({ of }) => of.roles.includes('lead'))!,
    accounts,
  }
}

async function hired(world: World, lines: Lines, employee: Employee): Promise<Person> {
  const { name, email, roles, language, zone = company.zone } = employee
  const lineIds = employee.lines.map((line) => lines[line])
  const { agentId } = await inviteAgent(world, systemActor, { name, email, roles, lineIds, language, zone })
  const actor = { ...systemActor, type: 'agent', id: agentId, name, roles, lines: lineIds, language, zone } as const
  return { name, actor: { ...actor, ip: '198.51.100.20', userAgent: browser, channel: 'desk', trust: 'staff' } }
}

async function welcomed(world: World, client: Client): Promise<Account> {
  const { contractNumber, name, category } = client
  const { accountId } = await openAccount(world, systemActor, { contractNumber, name, category })
  const services: Held[] = []
  for (const [kind, called] of client.services) {
    const { serviceId } = await addService(world, systemActor, { accountId, kind, name: called })
    services.push({ id: serviceId, kind, name: called })
  }
  const askers: Asker[] = []
  for (const [number, [called, role]] of client.contacts.entries())
    askers.push(await contact(world, client, accountId, { number, name: called, role }))
  return { id: accountId, client, askers, services }
}

async function contact(
  world: World,
  { domain, language, zone = company.zone }: Client,
  accountId: string,
  { number, name, role }: { number: number; name: string; role: ContactRole },
): Promise<Asker> {
  const email = addressOf(role, number, domain)
  const { contactId } = await addContact(world, systemActor, {
    accountId,
    name,
    email,
    role,
    mayCall: role === 'owner',
    language,
    zone,
  })
  const accounts = [{ id: accountId, role }]
  const actor = {
    ...systemActor,
    type: 'client',
    id: contactId,
    name,
    roles: [role],
    accounts,
    language,
    zone,
  } as const
  return { name, role, actor: { ...actor, ip: '203.0.113.7', userAgent: browser, channel: 'portal', trust: 'P1' } }
}

export const addressOf = (role: ContactRole, number: number, domain: string) => `${role}${number + 1}@${domain}`
