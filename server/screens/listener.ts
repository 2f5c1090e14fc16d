import { mail } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { silentAfterSeconds } from '../channels/mail/index.ts'

type Shown = Output<typeof mail.listener>
type OwnServer = Pick<Shown, 'active' | 'protocol' | 'host' | 'port' | 'takesFor' | 'mostMegabytes'>

/** An unprivileged port; a firewall leads port 25 to it. */
const usual: OwnServer = {
  active: false,
  protocol: 'smtp',
  host: '0.0.0.0',
  port: 2525,
  takesFor: [],
  mostMegabytes: 25,
}

/** How the desk's own mail server is set, which processes listen, and what the outside must know of it. */
export const listener = screen(mail.listener, async (_, { db, world, now }) => {
  const row = await db
    .selectFrom('listener')
    .select(['active', 'protocol', 'host', 'port', 'takes_for as takesFor', 'most_bytes', 'changed_at'])
    .executeTakeFirst()
  const states = await db
    .selectFrom('listener_states')
    .select(['host', 'pid', 'address', 'trouble', 'certificate', 'certificate_until'])
    .where('seen_at', '>', new Date(now.getTime() - silentAfterSeconds * 1000))
    .orderBy('host')
    .orderBy('pid')
    .execute()
  const { most_bytes, changed_at, ...told } = row ?? { ...usual, most_bytes: 25 * mega, changed_at: null }
  const set: OwnServer = { ...told, mostMegabytes: Math.round(most_bytes / mega) }
  return {
    ...set,
    changedAt: changed_at?.toISOString() ?? null,
    processes: states.map(({ certificate_until: until, ...state }) => ({
      ...state,
      certificateUntil: until?.toISOString() ?? null,
    })),
    directions: set.takesFor.map((place) => directionTo(place, set, new URL(world.settings.publicUrl).hostname)),
    mailGoesOut: world.settings.mailGoesOut,
  }
})

const mega = 1024 * 1024

/** A whole domain is led here by the DNS; a single address by the mail server that its domain has anyway. */
function directionTo(place: string, { protocol, port }: OwnServer, host: string): Shown['directions'][number] {
  const domain = place.slice(place.lastIndexOf('@') + 1)
  if (place.startsWith('@') && protocol === 'smtp')
    return { kind: 'mx', for: domain, line: `${domain}. IN MX 10 ${host}.` }
  const next = protocol === 'lmtp' ? `lmtp:inet:${host}:${port}` : `smtp:[${host}]:${port}`
  return { kind: 'transport', for: place, line: `${place.startsWith('@') ? domain : place} ${next}` }
}
