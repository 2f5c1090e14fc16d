// planted: the-ticket-knows-no-satellites
import { reactions } from '../promises/index.ts'

export const kept = reactions
