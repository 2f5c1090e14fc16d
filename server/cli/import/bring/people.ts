/** Whose people are who here: accounts, contacts, colleagues, each brought in once and when first needed. */

import { category } from '#contract/accounts.ts'
import { accounts as contract } from '#contract/index.ts'
import { type ContactRole, contactRoles } from '#contract/roles.ts'
import { type Language, zone as zoneName } from '#contract/text.ts'
import { addressOf } from '../address.ts'
import type { Foreign, ForeignAccount, ForeignMembership, ForeignPerson } from '../shape/foreign-desk.ts'
import type { Format } from '../shape/formats.ts'
import type { Mapping } from '../shape/mapping.ts'
import { type Refusal, Unfit } from '../shape/rows.ts'
import type { Colleague, Desk, Newcomer } from './desk.ts'

export type Bringing = {
  desk: Desk
  foreign: Foreign
  format: Format
  mapping: Mapping
  home: { language: Language; zone: string }
  onRefusal(refusal: Refusal): void
}
export type Account = { id: string; contractNumber: string }

const { email: emailOf, name: nameOf } = contract.addContact.input.shape
const { name: accountName } = contract.openAccount.input.shape

export function peopleOf(bringing: Bringing) {
  const { desk, foreign, format, mapping, home, onRefusal } = bringing
  const made = { accounts: 0, contacts: 0, formerAgents: 0 }
  const known = new Map<string, Promise<unknown>>()
  /** Everybody once, also when several ask at the same time. */
  const once = <Thing>(key: string, bring: () => Promise<Thing>): Promise<Thing> => {
    const found = known.get(key) ?? bring()
    known.set(key, found)
    return found as Promise<Thing>
  }
  /** Whoever is only mentioned: known by what they are mentioned by. */
  const mentioned = (ref: string): ForeignPerson => ({
    file: '',
    line: 0,
    ref,
    name: ref.includes('@') ? ref.split('@')[0]! : `${format.source} ${ref}`,
    email: ref.includes('@') ? ref : '',
    staff: false,
    role: '',
    account: undefined,
    language: '',
    zone: '',
    active: true,
  })
  const personOf = (ref: string) => foreign.people.get(ref) ?? mentioned(ref)
  const newcomer = (person: ForeignPerson): Newcomer => asNewcomer(person, format, home, onRefusal)

  const account = (ref: string): Promise<Account> =>
    once(`account ${ref}`, async () => {
      const found = foreign.accounts.get(ref)
      return open(
        found ?? { ref, contractNumber: format.contractOf(ref), name: `${format.source} ${ref}`, category: '' },
      )
    })

  async function open(asked: Pick<ForeignAccount, 'ref' | 'contractNumber' | 'name' | 'category'>): Promise<Account> {
    const name = accountName.safeParse(asked.name).data ?? asked.ref
    const kind = category.safeParse(asked.category).data ?? 'legal_entity'
    const contractNumber = asked.contractNumber
    const { id, made: isNew } = await desk.account({ contractNumber, name, category: kind })
    if (isNew) made.accounts++
    return { id, contractNumber }
  }

  const roleOf = ({ role: named }: Pick<ForeignPerson, 'role'>): ContactRole => {
    const chosen = mapping.roles.get(named) ?? named
    return contactRoles.find((role) => role === chosen) ?? 'technical'
  }

  /** Somebody who is no client of any organisation has an account of their own. */
  const ownAccount = (person: ForeignPerson): Promise<Account> =>
    once(`own ${person.ref}`, () =>
      open({
        ref: person.ref,
        contractNumber: format.contractOf(`U${person.ref}`),
        name: person.name,
        category: 'individual',
      }),
    )

  const accountOf = (person: ForeignPerson): Promise<Account> =>
    person.account ? account(person.account) : ownAccount(person)

  /** What the set itself says, and nothing that only follows from a ticket: an import opens nobody else's account to anybody. */
  async function rightOf(person: ForeignPerson, ofTheirOwn: boolean) {
    if (person.account) return { accountId: (await account(person.account)).id, role: roleOf(person) }
    return ofTheirOwn ? { accountId: (await ownAccount(person)).id, role: 'owner' as const } : null
  }

  return {
    made,
    account,
    personOf,
    accountOf,
    /** Staff of the other desk who asked for something are contacts as well, without a right to anything. */
    contact: (ref: string, ofTheirOwn = false): Promise<string> =>
      once(`contact ${ref} ${ofTheirOwn}`, async () => {
        const person = personOf(ref)
        const right = person.active && !person.staff ? await rightOf(person, ofTheirOwn) : null
        const { id, made: isNew } = await desk.contact(newcomer(person), right)
        if (isNew) made.contacts++
        return id
      }),
    /** A right on one more account. Staff of the other desk, and who may come in no more, get none. */
    async member(membership: ForeignMembership): Promise<void> {
      const { person: ref, account: of, role, file, line } = membership
      if (!foreign.people.has(ref) && !ref.includes('@'))
        return onRefusal({ file, line, problem: new Unfit('no_person', 'person', ref) })
      const person = personOf(ref)
      if (!person.active || person.staff) return
      // Who is said nothing of there does what they do for their first account.
      const right = { accountId: (await account(of)).id, role: roleOf(role ? { role } : person) }
      const { made: isNew } = await desk.contact(newcomer(person), right)
      if (isNew) made.contacts++
    },
    agent: (ref: string): Promise<Colleague> =>
      once(`agent ${ref}`, async () => {
        const colleague = await desk.agent(newcomer(personOf(ref)))
        if (colleague.made) made.formerAgents++
        return colleague
      }),
  }
}
export type People = ReturnType<typeof peopleOf>

function asNewcomer(
  { ref, name, email, language, zone, file, line }: ForeignPerson,
  { source }: Format,
  home: Bringing['home'],
  onRefusal: Bringing['onRefusal'],
): Newcomer {
  const address = emailOf.safeParse(email)
  if (email && !address.success) onRefusal({ file, line, problem: new Unfit('bad_email', 'email', email) })
  return {
    name: nameOf.safeParse(name.slice(0, 120)).data ?? ref,
    email: address.data ?? addressOf(ref, source),
    language: language ? (/^ru/i.test(language) ? 'ru' : 'en') : home.language,
    zone: zoneName.safeParse(zone).success && zone ? zone : home.zone,
  }
}
