import { Kysely } from 'kysely'
import { vera } from '../../../test/world.ts'
import { lockTicket } from '../store.ts'

export const story = [Kysely, vera, lockTicket]
