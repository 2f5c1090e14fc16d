import { createReadStream } from 'node:fs'
import { type Actor, asSystem, type Hands, systemActor, type World } from '#platform/command.ts'
import { cleanFileName } from '#platform/files/names.ts'
import { newId } from '#platform/ids.ts'
import { isDuplicate } from '#platform/races.ts'
import { addContact } from '../../../accounts/commands/add-contact.ts'
import { openAccount } from '../../../accounts/commands/open-account.ts'
import { accountByContract } from '../../../accounts/index.ts'
import { invite, personByEmail } from '../../../sign-in/index.ts'
import { closeAgent } from '../../../staff/commands/close-agent.ts'
import { inviteAgent } from '../../../staff/commands/invite-agent.ts'
import { workingAgent } from '../../../staff/index.ts'
import { importTicket } from '../../../tickets/index.ts'
import { contactsAt, everHadRight, hasRight, refsHere } from '../store.ts'
import type { Desk, Newcomer } from './desk.ts'

/** The desk's own hand: what it makes bears the import's name, and nobody is written to. */
const importer: Actor = { ...systemActor, channel: 'import' }

/** By the commands that everybody uses; what is here already is found and left as it is. */
export function realDesk(world: World): Desk {
  const { db } = world
  return {
    async account(asked) {
      const known = await accountByContract(db, asked.contractNumber)
      if (known) return { id: known.id, made: false }
      return { id: (await openAccount(world, importer, asked)).accountId, made: true }
    },
    async contact(newcomer, right) {
      const known = (await contactsAt(db, [newcomer.email])).get(newcomer.email)
      if (known && (!right || (await everHadRight(db, known, right.accountId)))) return { id: known, made: false }
      if (!right) return { id: await enterWithoutRight(world, newcomer), made: true }
      const { contactId } = await addContact(world, importer, { ...newcomer, ...right })
      return { id: contactId, made: !known }
    },
    mayActFor: (contactId, accountId) => hasRight(db, contactId, accountId, world.clock()),
    async agent(newcomer) {
      const known = await personByEmail(db, 'agent', newcomer.email)
      const agentId = known?.id ?? (await comeAndGone(world, newcomer))
      const working = known?.active ? await workingAgent(db, agentId) : undefined
      return { id: agentId, made: !known, lines: working?.lines ?? [], works: working !== undefined }
    },
    async keep(file, name) {
      const draft = await world.files.take(createReadStream(file))
      await draft.settle()
      const { sha256, size, picture } = draft
      return { id: newId(world.clock()), name: cleanFileName(name), sha256, size, picture }
    },
    ticketsHere: (refs) => refsHere(db, refs),
    async file(ticket) {
      try {
        await asSystem(world, (hands) => importTicket(hands, ticket))
        return true
      } catch (error) {
        if (isDuplicate(error, 'tickets_external_ref_key')) return false
        throw error
      }
    },
  }
}

/** Somebody of whom we know that they wrote, and not for whom they act. */
const enterWithoutRight = (world: World, newcomer: Newcomer) =>
  asSystem(world, async (hands) => (await invite(byImport(hands), { kind: 'contact', ...newcomer })).id)

const byImport = (hands: Hands): Hands => ({
  ...hands,
  announce: (what, by) => hands.announce(what, { ...by, channel: importer.channel }),
})

/** They wrote once and their words stay theirs, but nobody comes in by this name until an administrator says so. */
async function comeAndGone(world: World, newcomer: Newcomer): Promise<string> {
  const { agentId } = await inviteAgent(world, importer, { ...newcomer, roles: ['agent'], lineIds: [] })
  await closeAgent(world, importer, { agentId, ticketsTo: null })
  return agentId
}
