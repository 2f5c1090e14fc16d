import type { Reader } from '#contract/pages.ts'
import type { TicketStatus } from '#contract/tickets.ts'
import { StatusChip } from '../../ui/StatusChip.tsx'
import { sayCommon } from '../shell/say.ts'
import { drawn } from './status.ts'

export function Status({ reader, status }: { reader: Reader; status: TicketStatus }) {
  return <StatusChip {...drawn[status]} label={sayCommon(reader).clientStatuses[status]} />
}
