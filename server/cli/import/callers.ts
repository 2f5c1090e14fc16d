import type { Ask, accounts } from '#contract/index.ts'
import type { Actor, World } from '#platform/command.ts'
import { isDuplicate } from '#platform/races.ts'
import { addContact } from '../../accounts/commands/add-contact.ts'
import { addressOf } from './address.ts'
import { contactsAt } from './store.ts'

export type Account = { id: string; contractNumber: string }
type Manner = Pick<Ask<typeof accounts.addContact>, 'language' | 'zone'>

/** The people who called: each a contact of the account, made once by the desk's own command. */
export function callersOf(world: World, importer: Actor, account: Account, manner: Manner) {
  const known = new Map<string, Promise<string>>()
  let added = 0

  const add = async (name: string, email: string): Promise<string> => {
    try {
      const { contactId } = await addContact(world, importer, {
        accountId: account.id,
        name,
        email,
        role: 'technical',
        ...manner,
      })
      added++
      return contactId
    } catch (error) {
      // Another import, which began when ours did, was first.
      const late =
        isDuplicate(error, 'persons_kind_email_key') || (error as { code?: string }).code === 'contact_exists'
      const id = late && (await contactsAt(world.db, [email])).get(email)
      if (id) return id
      throw error
    }
  }

  return {
    added: () => added,
    /** Looks for many at once; whoever is not there is added when first needed. */
    async meet(names: readonly string[]) {
      const addresses = names.map((name) => addressOf(name, account.contractNumber)).filter((one) => !known.has(one))
      for (const [email, id] of await contactsAt(world.db, addresses)) known.set(email, Promise.resolve(id))
    },
    idOf(name: string): Promise<string> {
      const email = addressOf(name, account.contractNumber)
      const found = known.get(email) ?? add(name, email)
      known.set(email, found)
      return found
    },
  }
}
