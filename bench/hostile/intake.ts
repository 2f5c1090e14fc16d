import { loadavg } from 'node:os'
import type { World } from '#platform/command.ts'
import type { Arrived } from '../../server/channels/mail/intake/keep.ts'
import { keepMail } from '../../server/channels/mail/intake/keep.ts'
import { type Means, takeIn } from '../../server/channels/mail/intake/take-in.ts'
import type { Listener } from '../../server/channels/mail/listener/open.ts'
import { readMail } from '../../server/channels/mail/reading/read-mail.ts'
import { hostileMails, hostilePages } from '../../test/hostile-mails.ts'
import { markdown } from '../measure/table.ts'
import { felt, inWords } from './felt.ts'
import { asSent, handOver } from './hand-over.ts'

type Given = {
  world: World
  listener(keep: (mail: Arrived) => Promise<unknown>): Promise<Listener>
  judge: Means['judge']
}

/** Hostile mails through the door and the whole intake, all in the process that would answer people meanwhile. */
export async function hostileIntake({ world, listener, judge }: Given): Promise<string> {
  const ends: string[][] = []
  const door = await listener((one) => keepMail(world, one))
  const comes = async (name: string, raw: Buffer) => {
    const begun = performance.now()
    const response = await handOver(door.address, raw)
    const id = /Stored as (\S+)/.exec(response)![1]!
    await takeIn(world, id, { read: readMail, judge })
    ends.push([name, await endOf(world, id), (performance.now() - begun).toFixed(0)])
  }
  // What the first of them load stays, and is none of their doing.
  await comes('an ordinary one', asSent(ordinary))
  const mails = Object.entries({ ...hostileMails(), ...hostilePages() })
  const works = mails.map(([name, raw]) => [name, asSent(raw)] as const)
  const once = await felt(works.map(([name, raw]) => [name, () => comes(name, raw)]))
  const again = await felt(works.map(([name, raw]) => [name, () => comes(`${name}, again`, raw)]))
  await door.stop()
  return `\n${markdown(['hostile mail', 'end', 'ms'], ends)}\n${inWords(once)}\nonce more: ${inWords(again)}\nload ${loadavg()[0]!.toFixed(1)}`
}

const ordinary = Buffer.from(
  'DKIM-Signature: v=1; a=rsa-sha256; d=evil.example; s=a; bh=x; b=x; h=from\nFrom: a@evil.example\nSubject: x\n\nx',
)

async function endOf({ db }: World, id: string) {
  const { state, outcome, reason } = await db
    .selectFrom('incoming_mail')
    .select(['state', 'outcome', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return `${outcome ?? state}: ${reason}`
}
