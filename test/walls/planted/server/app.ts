import fastify from 'fastify'
import { accountName } from './accounts/index.ts'
import { mail } from './channels/mail/index.ts'
import * as promises from './promises/index.ts'
import * as routing from './routing/index.ts'
import { ticketPage } from './screens/ticket-page.ts'
import { routes } from './tickets/index.ts'

export const app = () => [fastify(), accountName, mail, promises, routing, ticketPage, routes]
