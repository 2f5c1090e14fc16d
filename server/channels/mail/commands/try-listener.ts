import { hostname } from 'node:os'
import { mail } from '#contract/index.ts'
import { type Actor, performPrepared, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { listenerTried } from '../events.ts'
import { silentAfterSeconds } from '../listener/keep-listening.ts'
import { listenerRow, whoListens } from '../listener/store.ts'
import type { ListenerRow } from '../listener/tables.ts'
import { atOurDoor, type Step } from '../listener/trial/at-our-door.ts'
import { mxOf } from '../listener/trial/mx.ts'
import { addressToTry, idOfTrial, probeMail } from '../listener/trial/probe.ts'
import { partsOfFrom } from '../rules.ts'
import { signWith } from '../signing/key.ts'
import { isFor } from '../signing/keys.ts'
import { trySending } from '../smtp.ts'
import { trialLetter } from '../trial-letter.ts'

const mostAnHour = 30

/** Servers are spoken to before the transaction: they take their time. */
export const tryListener = performPrepared(
  mail.tryListener,
  async ({ way }, { world, actor, now, refusal }) => {
    await world.limits.take('listener tried', mostAnHour, 3600)
    const set = await listenerRow(world.db)
    if (!set) throw refusal('listener_not_set')
    const trial = newId(now)
    if (way === 'round' && !world.settings.mailGoesOut) throw refusal('mail_not_set')
    const place = way === 'door' ? await placeOf(world, now) : null
    if (way === 'door' && !place) throw refusal('listener_not_heard')
    const steps = place ? await door(world, set, place, trial, now) : await round(world, actor, set, trial, now)
    return { steps, trial: steps.at(-1)?.good ? trial : null }
  },
  async ({ way }, { announce }, { steps, trial }) => {
    await announce(listenerTried(systemStream, { way, good: steps.every(({ good }) => good) }))
    return { steps, trial }
  },
)

/** By its address of this machine, where it listens here; else by the name of its own. */
async function placeOf({ db }: World, now: Date) {
  const found = await whoListens(db, new Date(now.getTime() - silentAfterSeconds * 1000))
  if (!found) return null
  const at = found.address.lastIndexOf(':')
  return {
    host: found.host === hostname() ? found.address.slice(0, at) : found.host,
    port: Number(found.address.slice(at + 1)),
  }
}

async function door(world: World, set: ListenerRow, place: { host: string; port: number }, trial: string, now: Date) {
  const to = addressToTry(set.takes_for)
  const { publicUrl } = world.settings
  return atOurDoor(
    { ...place, protocol: set.protocol },
    { to, ...probeMail({ trial, to, now, settings: world.settings }), name: new URL(publicUrl).hostname },
  )
}

async function round(world: World, actor: Actor, set: ListenerRow, trial: string, now: Date): Promise<Step[]> {
  const { settings, db } = world
  const to = addressToTry(set.takes_for)
  const { server, from } = await settings.outgoing()
  const { publicUrl } = settings
  const letter = await trialLetter(db, { actor, now, from, to, server: server!, publicUrl })
  const { signs } = await settings.signing.read()
  const key = isFor(signs, partsOfFrom(from).address) ? signWith(signs) : null
  const dns = await mxOf(to, settings.askDns)
  const messageId = idOfTrial(trial, new URL(publicUrl).hostname)
  const { delivered, said } = await trySending(server!, { ...letter, messageId }, key)
  return [dns, { step: 'sending', good: delivered, said }]
}
