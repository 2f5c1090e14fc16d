import { presence } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { mayRead } from '../../tickets/index.ts'

const mostAMinute = 240

/** Looks at a right and changes no row: there is no transaction because there is nothing to store. */
export const tellPresence = screen(
  presence.tellPresence,
  async ({ ticketId, tab, doing }, { db, world, actor, refusal }) => {
    world.rations.take(`presence:${actor.id}`, mostAMinute, 60)
    if (!(await mayRead(db, actor, ticketId))) throw refusal('ticket_not_found')
    const by = doing === 'left' ? null : { id: actor.id!, name: actor.name, doing }
    world.presence.say(tab, ticketId, actor.id!, by)
    return {}
  },
)
