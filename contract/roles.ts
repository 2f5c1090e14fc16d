/** What a contact may do for one account; one person may hold different roles in several accounts. */
export const contactRoles = ['owner', 'administrator', 'technical', 'billing', 'viewer'] as const
export type ContactRole = (typeof contactRoles)[number]

/** What an employee may do. `administrator` configures and reads no ticket: content comes with `agent` or `lead`. */
export const staffRoles = [
  'agent',
  'lead',
  'quality',
  'kb_editor',
  'identity_officer',
  'identity_approver',
  'auditor',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Who comes through a door. A client's role is said with its side: an account's administrator is not the desk's. */
export type Role = StaffRole | `client ${ContactRole}`

const ofClient = (role: ContactRole): Role => `client ${role}`

export const contacts: readonly Role[] = contactRoles.map(ofClient)
/** Contacts who may write: a viewer only reads. */
export const writingContacts: readonly Role[] = contactRoles.filter((role) => role !== 'viewer').map(ofClient)
export const staff: readonly Role[] = staffRoles
/** Staff who may read tickets. */
export const ticketReaders: readonly Role[] = ['agent', 'lead', 'quality']
/** Staff who work on tickets. */
export const ticketWorkers: readonly Role[] = ['agent', 'lead']
/** Staff who keep accounts and their people. */
export const accountKeepers: readonly Role[] = ['lead', 'administrator']
