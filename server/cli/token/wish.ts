import type { Ask, tokens } from '#contract/index.ts'
import { type StaffRole, staffRoles } from '#contract/roles.ts'
import type { World } from '../../platform/command.ts'
import { AskedWrongly, wholeNumber } from '../arguments.ts'
import { accountOf, contactOf, lineNamed } from './store.ts'

type Values = {
  name?: string | undefined
  scopes?: string | undefined
  role?: string[] | undefined
  line?: string[] | undefined
  account?: string | undefined
  contact?: string | undefined
  days?: string | undefined
}
/** What was asked for, once the names in it are known by their ids. */
export type Wish = (world: World) => Promise<Ask<typeof tokens.createToken>>

const day = 24 * 3_600_000

/** Reads what stands after `token create`; whatever is missing is said before the database is opened. */
export function wishFrom(values: Values): Wish {
  const { name, scopes, role = [], line = [], account, contact } = values
  if (!name) throw new AskedWrongly('Give the token a name:  --name NAME')
  if (!scopes) throw new AskedWrongly('Say what the token may touch:  --scopes tickets:read,tickets:write')
  const days = wholeNumber('--days', values.days)
  if (Boolean(account) !== Boolean(contact) || Boolean(account) === role.length > 0)
    throw new AskedWrongly('Say in whose name it acts: --role ROLE, or --account NUMBER with --contact ADDRESS.')
  if (account && line.length > 0) throw new AskedWrongly('--line goes with --role: a client has no lines.')
  const roles = role.map(roleNamed)

  return async (world) => ({
    name,
    scopes: scopes.split(',').map((scope) => scope.trim()),
    acts: account
      ? { as: 'client', ...(await client(world, account, contact!)) }
      : { as: 'staff', roles, lineIds: await Promise.all(line.map((one) => lineId(world, one))) },
    expiresAt: days === undefined ? null : new Date(world.clock().getTime() + days * day).toISOString(),
  })
}

function roleNamed(word: string): StaffRole {
  const role = staffRoles.find((known) => known === word)
  if (!role) throw new AskedWrongly(`There is no role "${word}". There are: ${staffRoles.join(', ')}.`)
  return role
}

async function lineId({ db }: World, name: string): Promise<string> {
  const id = await lineNamed(db, name)
  if (!id) throw new AskedWrongly(`There is no line "${name}".`)
  return id
}

async function client({ db }: World, contractNumber: string, address: string) {
  const accountId = await accountOf(db, contractNumber)
  if (!accountId) throw new AskedWrongly(`There is no account with the contract number "${contractNumber}".`)
  const contactId = await contactOf(db, accountId, address)
  if (!contactId) throw new AskedWrongly(`Nobody with the address "${address}" acts for this account.`)
  return { accountId, contactId }
}
