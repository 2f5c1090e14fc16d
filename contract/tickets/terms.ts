import * as z from 'zod/mini'
import { id } from '../text.ts'

export const ticketStatus = z.enum([
  'new',
  'open',
  'waiting_for_client',
  'waiting_for_third_party',
  'planned',
  'resolved',
  'closed',
])
export type TicketStatus = z.output<typeof ticketStatus>
export const priority = z.enum(['low', 'normal', 'high', 'critical'])
export type Priority = z.output<typeof priority>
/** What the client says of the harm; staff see the priority it leads to. */
export const impact = z.enum(['question', 'degraded', 'down'])
export type Impact = z.output<typeof impact>
/** How pressing matters of a topic are, whatever the harm. */
export const urgency = z.enum(['low', 'normal', 'high'])
export type Urgency = z.output<typeof urgency>
export const channel = z.enum(['portal', 'desk', 'mail', 'phone', 'api', 'import', 'system'])
export type Channel = z.output<typeof channel>
/** How well the sender of a message is proven (TRUST 3.1); `staff` and `system` are our own side. */
export const trust = z.enum(['P2F', 'P2', 'P1', 'M2', 'M1', 'M0', 'V2', 'V0', 'L', 'A0', 'K', 'staff', 'system'])
export type Trust = z.output<typeof trust>

export const person = z.strictObject({ id, name: z.string() })
export const place = z.strictObject({ id, name: z.string() })
export const file = z.strictObject({
  id,
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  /** Can be shown small, drawn anew by the server. */
  picture: z.boolean(),
})
export type File = z.output<typeof file>
