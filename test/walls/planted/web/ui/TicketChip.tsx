// planted: ui-knows-no-product
import type { TicketStatus } from '#contract/tickets.ts'

export const TicketChip = ({ status }: { status: TicketStatus }) => <b>{status}</b>
