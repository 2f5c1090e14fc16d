import type { Role } from '#contract/roles.ts'
import type { Actor } from '#platform/command.ts'

/** Whether an employee has one of these roles. */
export const hasRole = ({ type, roles }: Actor, wanted: readonly Role[]) =>
  type === 'agent' && roles.some((role) => (wanted as readonly string[]).includes(role))
