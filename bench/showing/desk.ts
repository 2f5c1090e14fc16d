/** A desk with its cast and its pages, into which mails come as if they were believed: for what shows them. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../../server/app/doors.ts'
import { loadFront } from '../../server/app/front.ts'
import { createWorld } from '../../server/app/world.ts'
import { judgeBy } from '../../server/channels/mail/intake/judge.ts'
import { keepMail } from '../../server/channels/mail/intake/keep.ts'
import { takeIn } from '../../server/channels/mail/intake/take-in.ts'
import { endIdleReaders, readMail } from '../../server/channels/mail/reading/read-mail.ts'
import { failure } from '../../server/channels/mail/trust/resolver.ts'
import { peopled } from '../../test/cast.ts'
import { openFolder } from '../measure/folder.ts'

/** It is read here, so its job comes too late. */
const longBefore = 3600

type Arriving = { raw: Buffer /** Whose it is taken for; held when left out. */; from?: string; ticketId?: string }

export async function showingDesk(egressAllow: string[] = []) {
  const folder = openFolder('otklik-showing-')
  const cluster = await startCluster(path.join(folder, 'data'))
  await migrate(cluster.connection)
  const config = {
    data: folder,
    publicUrl: 'http://localhost',
    mailFrom: 'x@y.example',
    smtpUrl: undefined,
    egressAllow,
  }
  const { world, pool } = createWorld({ connection: cluster.connection, config, log: createLog({ logLevel: 'error' }) })
  const people = await peopled(world)
  // Whoever measures must not get tired, and no clerk looks at so many mails.
  const rested = {
    ...world,
    rations: { take: () => {} },
    limits: {
      ...world.limits,
      take: async () => {},
      look: async () => ({ count: 0, resetsAt: null }),
      add: async () => 0,
    },
  }
  const edge = await openDoors(rested, pool, await loadFront(), null)
  const address = (await edge.http.listen({ port: 0, host: 'localhost' }))
    .replace('127.0.0.1', 'localhost')
    .replace('[::1]', 'localhost')
  world.settings.publicUrl = address
  const envelopeTo = ['support@desk.example']
  const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
  return {
    world: rested,
    address,
    people,
    /** Stored, and read by whoever looks at it. */
    lies: async (raw: Buffer): Promise<string> =>
      (await keepMail(rested, { source: 'pipe', envelopeFrom: 'x@people.example', envelopeTo, raw }, longBefore))!,
    async arrives({ raw, from, ticketId }: Arriving): Promise<string> {
      const mailId = (await keepMail(
        rested,
        { source: 'pipe', envelopeFrom: 'x@people.example', envelopeTo, raw },
        longBefore,
      ))!
      await takeIn(rested, mailId, {
        read: readMail,
        judge: async (...given) => ({
          ...(await judge(...given)),
          kind: 'person',
          ...(from ? { level: 'M1' as const, contactId: from, address: 'x@people.example' } : {}),
          thread: ticketId ? { by: 'message_id' as const, ticketId, contactId: from! } : null,
        }),
      })
      return mailId
    },
    async close() {
      endIdleReaders()
      await edge.http.close()
      await pool.end()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
