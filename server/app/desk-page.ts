import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Given, givenId } from '#contract/given.ts'
import { addresses } from '#contract/pages.ts'
import type { Actor } from '#platform/command.ts'
import type { Edge } from '#platform/http/edge.ts'
import { lookOf, theDesk } from '../staff/index.ts'
import { firstViewAt, givenTo } from './first-view.ts'
import type { Front } from './front.ts'

/**
 * One page for the whole desk; who is not signed in, or not staff, is sent to the right door first. It names all files
 * its first view is drawn by and brings what that view shows: on a slow line nothing is asked for that could have come.
 */
export function deskPage({ http, world, actorOf }: Edge, front: Front | null) {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await actorOf(request)
    if (actor.type !== 'agent') {
      const set = await theDesk(world.db)
      return reply.redirect(
        set ? `/login?door=desk&to=${encodeURIComponent(request.url.slice(0, 300))}` : addresses.setup,
        303,
      )
    }
    reply.type('text/html; charset=utf-8')
    if (!front) return ''
    const view = firstViewAt(request.url)
    const [given, { sheet }] = await Promise.all([givenTo(world, actor, view), lookOf(world.db)])
    const head = (front.filesFor?.([actor.language, ...view.parts]) ?? '') + (sheet ? styleLink(sheet.address) : '')
    return front.desk
      .replace('<html lang="ru"', `<html lang="${actor.language}"${themeOf(actor)}`)
      .replace('</head>', () => `${head}</head>`)
      .replace('</body>', () => `${givenAs(given)}</body>`)
  }
  http.get('/desk', answer)
  http.get('/desk/*', answer)
}

const themeOf = ({ theme = 'system' }: Actor) => (theme === 'system' ? '' : ` data-theme="${theme}"`)
const styleLink = (address: string) => `<link rel="stylesheet" href="${address}">`

/** Data, not a script: the page's policy has nothing to let in. No word in it may end it, whoever wrote that. */
const givenAs = (given: Given[]) =>
  `<script type="application/json" id="${givenId}">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>`
