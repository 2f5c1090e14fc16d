import type { FastifyReply, FastifyRequest } from 'fastify'
import { addresses, at } from '#contract/pages.ts'
import { exactTime } from '#contract/words/times.ts'
import { words } from '#contract/words/words.ts'
import type { Actor } from '#platform/command.ts'
import { contentDisposition } from '#platform/files/names.ts'
import type { Portal, Values } from '#platform/http/pages.ts'
import { Refused } from '#platform/refused.ts'
import { clientTicket } from '../screens/client-ticket.ts'
import { wholeList } from '../screens/ticket-list.ts'
import { listAsked } from './list-asked.ts'
import { calendarOf } from './written/calendar.ts'
import { sheetOf } from './written/sheet.ts'

const mostRows = 5000
const mostSheets = 30
const tenMinutes = 600

/** What a client takes along from the portal: the next promised time for a calendar, the list for an office program. */
export function portalFiles(portal: Portal) {
  portal.http.get<{ Params: { number: string } }>(addresses.calendar, (request, reply) =>
    calendar(portal, request, reply),
  )
  portal.http.get(addresses.ticketSheet, (request, reply) => sheet(portal, request, reply))
}

async function calendar(portal: Portal, request: FastifyRequest<{ Params: { number: string } }>, reply: FastifyReply) {
  const { world } = portal
  const actor = await portal.actorOf(request)
  const { number } = request.params
  if (!/^\d{1,10}$/.test(number)) throw new Refused('ticket_not_found')
  const ticket = await clientTicket(world, actor, { number: Number(number) })
  // Nothing is promised on a ticket that has ended: there is no such entry.
  if (!ticket.nextContactBy) throw new Refused('ticket_not_found')
  const url = world.settings.publicUrl + at(addresses.ticket, { number })
  const text = calendarOf({
    id: ticket.ticketId,
    at: new Date(ticket.nextContactBy),
    madeAt: world.clock(),
    title: words[actor.language].portal.calendar.event({ number: ticket.number }),
    about: `${ticket.subject}\n${url}`,
    url,
    host: new URL(world.settings.publicUrl).hostname,
  })
  return handed(reply, 'text/calendar; charset=utf-8', `ticket-${number}.ics`, text)
}

async function sheet(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const { world } = portal
  const actor = await portal.actorOf(request)
  const { show = 'all' } = listAsked(request.query as Values)
  if (actor.id) world.rations.take(`sheets:${actor.id}`, mostSheets, tenMinutes)
  const rows = await wholeList(world, actor, show, mostRows)
  const lines = rows.map((row) => lineOf(row, actor))
  const { columns } = words[actor.language].portal.sheet
  return handed(reply, 'text/csv; charset=utf-8', 'tickets.csv', sheetOf([Object.values(columns), ...lines]))
}

type Row = Awaited<ReturnType<typeof wholeList>>[number]

/** In the order of the columns' names. */
function lineOf(row: Row, { language, zone }: Actor): string[] {
  const time = (at: string | null) => (at ? exactTime(at, language, zone) : '')
  return [
    String(row.number),
    row.subject,
    words[language].common.clientStatuses[row.status],
    row.serviceName ?? '',
    row.accountName,
    row.withWhom,
    time(row.openedAt),
    time(row.nextContactBy),
  ]
}

const handed = (reply: FastifyReply, type: string, name: string, text: string) =>
  reply.headers({ 'content-type': type, 'content-disposition': contentDisposition(name) }).send(text)
