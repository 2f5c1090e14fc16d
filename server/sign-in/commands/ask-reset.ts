import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { resetAsked } from '../events.ts'

/** Says the same to everybody and looks nothing up: the letter, if there is one to write, is written later. */
export const askReset = performPrepared(
  contract.askReset,
  async (_, { world, actor }) => {
    await world.limits.take(`reset:ip:${actor.ip}`, 20, 3600)
  },
  async ({ door, email }, { actor, announce }) => {
    await announce(resetAsked(systemStream, { door }, { email, ip: actor.ip, userAgent: actor.userAgent }))
    return {}
  },
)
