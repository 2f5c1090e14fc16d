import fastify from 'fastify'
import { accountName } from './accounts/index.ts'
import { mail } from './channels/mail/index.ts'
import * as promises from './promises/index.ts'
import * as routing from './routing/index.ts'
import { portal } from './app/portal.ts'
import { ticketPage } from './screens/ticket-page.ts'
import { routes } from './tickets/index.ts'

export const app = () => [fastify(), portal, accountName, mail, promises, routing, ticketPage, routes]
