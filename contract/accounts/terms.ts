import * as z from 'zod/mini'
import { contactRoles } from '../roles.ts'

export const category = z.enum(['individual', 'sole_entrepreneur', 'legal_entity', 'government'])
export type Category = z.output<typeof category>
/** How much the contract promises. */
export const tier = z.enum(['standard', 'priority', 'vip'])
export type Tier = z.output<typeof tier>
export const contactRole = z.enum(contactRoles)
export const serviceKind = z.enum(['server', 'site', 'domain', 'mail', 'network', 'other'])
export type ServiceKind = z.output<typeof serviceKind>
