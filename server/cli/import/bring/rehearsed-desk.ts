import { stat } from 'node:fs/promises'
import type { World } from '#platform/command.ts'
import { cleanFileName } from '#platform/files/names.ts'
import { newId } from '#platform/ids.ts'
import { accountByContract } from '../../../accounts/index.ts'
import { personByEmail } from '../../../sign-in/index.ts'
import { workingAgent } from '../../../staff/index.ts'
import { contactsAt, hasRight, refsHere } from '../store.ts'
import type { Desk } from './desk.ts'

/** Finds what is here and remembers what would be made; changes nothing. */
export function rehearsedDesk(world: World): Desk {
  const { db } = world
  const made = new Map<string, string>()
  const rights = new Set<string>()
  const once = (key: string) => {
    const known = made.get(key)
    if (known) return { id: known, made: false }
    const id = newId(world.clock())
    made.set(key, id)
    return { id, made: true }
  }
  return {
    async account({ contractNumber }) {
      const known = await accountByContract(db, contractNumber)
      return known ? { id: known.id, made: false } : once(`account ${contractNumber}`)
    },
    async contact({ email }, right) {
      const known = (await contactsAt(db, [email])).get(email)
      const contact = known ? { id: known, made: false } : once(`contact ${email}`)
      if (right) rights.add(`${contact.id} ${right.accountId}`)
      return contact
    },
    mayActFor: async (contactId, accountId) =>
      rights.has(`${contactId} ${accountId}`) || hasRight(db, contactId, accountId, world.clock()),
    async agent({ email }) {
      const known = await personByEmail(db, 'agent', email)
      const working = known?.active ? await workingAgent(db, known.id) : undefined
      const colleague = known ? { id: known.id, made: false } : once(`agent ${email}`)
      return { ...colleague, lines: working?.lines ?? [], works: working !== undefined }
    },
    keep: async (file, name) => ({
      id: newId(world.clock()),
      name: cleanFileName(name),
      sha256: '',
      size: (await stat(file)).size,
      picture: false,
    }),
    ticketsHere: (refs) => refsHere(db, refs),
    file: async () => true,
  }
}
