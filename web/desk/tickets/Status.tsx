import type { TicketStatus } from '#contract/tickets.ts'
import { StatusChip } from '../../ui/StatusChip.tsx'
import { useWords } from '../shell/reader.tsx'
import { statusLook } from './looks.ts'

export function Status({ status }: { status: TicketStatus }) {
  return <StatusChip {...statusLook[status]} label={useWords().common.statuses[status]} />
}
