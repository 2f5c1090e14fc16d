/** The desk and everybody on both sides, brought in by the real commands. */
import { systemActor, type World } from '#platform/command.ts'
import { addContact } from '../../../server/accounts/commands/add-contact.ts'
import { openAccount } from '../../../server/accounts/commands/open-account.ts'
import { inviteAgent } from '../../../server/staff/commands/invite-agent.ts'
import { setUpDesk } from '../../../server/staff/commands/set-up-desk.ts'

export type Client = { accountId: string; contractNumber: string; contactId: string }
export type Cast = { clients: Client[]; agents: { id: string; lineId: string }[] }

const accountCount = 200
const contactsEach = 2
const agentsEach = 4

export async function peopleTheDesk(world: World): Promise<Cast> {
  const founder = {
    company: 'Bench Hosting',
    name: 'Maria',
    email: 'maria@desk.example',
    password: 'four words that nobody joins',
    language: 'en',
    zone: 'Europe/Moscow',
  } as const
  await setUpDesk(world, { ...systemActor, type: 'anonymous' }, founder)
  const lines = await world.db
    .selectFrom('lines')
    .select('id')
    .where('restricted', '=', false)
    .orderBy('position')
    .execute()
  const agents = []
  for (const { id: lineId } of lines.slice(1))
    for (let i = 0; i < agentsEach; i++) agents.push({ id: await hired(world, lineId, agents.length), lineId })
  const clients: Client[] = []
  for (let i = 0; i < accountCount; i++) clients.push(...(await cameIn(world, `B-${1000 + i}`)))
  return { clients, agents }
}

async function hired(world: World, lineId: string, number: number) {
  const { agentId } = await inviteAgent(world, systemActor, {
    name: `Agent ${number}`,
    email: `agent.${number}@desk.example`,
    roles: ['agent'],
    lineIds: [lineId],
    language: 'en',
    zone: 'Europe/Moscow',
  })
  return agentId
}

async function cameIn(world: World, contractNumber: string): Promise<Client[]> {
  const name = `Client ${contractNumber}`
  const { accountId } = await openAccount(world, systemActor, { contractNumber, name, category: 'legal_entity' })
  const people: Client[] = []
  for (let i = 0; i < contactsEach; i++) {
    const { contactId } = await addContact(world, systemActor, {
      accountId,
      name: `${name} person ${i}`,
      email: `person.${i}@${contractNumber.toLowerCase()}.example`,
      role: i === 0 ? 'owner' : 'technical',
      language: 'en',
      zone: 'Europe/Moscow',
    })
    people.push({ accountId, contractNumber, contactId })
  }
  return people
}
