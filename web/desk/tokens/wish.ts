import type { Ask, tokens } from '#contract/index.ts'
import type { StaffRole } from '#contract/roles.ts'

export type Acts = Ask<typeof tokens.createToken>['acts']
export type OurActs = { as: 'staff'; roles: StaffRole[]; lineIds: string[] }
export type ClientActs = { as: 'client'; accountId: string | null; contactId: string | null }

/** A token as it is being thought of: not all of it is there yet. */
export type Wish = { name: string; scopes: string[]; acts: OurActs | ClientActs }

export const wishForNobody = {
  name: '',
  scopes: [],
  acts: { as: 'staff', roles: ['agent'], lineIds: [] },
} satisfies Wish as Wish

export type Missing = 'name' | 'roles' | 'contact' | 'scopes'

/** What it still lacks, in the order of the form. */
export function missingIn({ name, scopes, acts }: Wish): Missing | undefined {
  if (name.trim() === '') return 'name'
  if (acts.as === 'staff' && acts.roles.length === 0) return 'roles'
  if (acts.as === 'client' && !(acts.accountId && acts.contactId)) return 'contact'
  return scopes.length === 0 ? 'scopes' : undefined
}

export const flip = <T>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all, one] : all.filter((each) => each !== one)
