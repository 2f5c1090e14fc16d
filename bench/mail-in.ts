/**
 * Mail on its way in: mails a second by every way compared with the parse alone, and what hostile mails do to the server
 * while they come in (R9).
 *   node bench/mail-in.ts [mails of each way, 200; 0 for the hostile mails alone]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { createLog } from '#platform/log.ts'
import { judgeBy } from '../server/channels/mail/intake/judge.ts'
import { type Arrived, keepMail } from '../server/channels/mail/intake/keep.ts'
import { type Means, takeIn } from '../server/channels/mail/intake/take-in.ts'
import { selfMade } from '../server/channels/mail/listener/certificate/self-made.ts'
import { usualLimits } from '../server/channels/mail/listener/limits.ts'
import { openListener } from '../server/channels/mail/listener/open.ts'
import { ordinaryLimits } from '../server/channels/mail/reading/limits.ts'
import { endIdleReaders, readMail } from '../server/channels/mail/reading/read-mail.ts'
import { takeMail } from '../server/channels/mail/reading/take-mail.ts'
import { failure } from '../server/channels/mail/trust/resolver.ts'
import { faultGround } from './faults/ground.ts'
import { hostileIntake } from './hostile/intake.ts'
import { hostileLooks } from './hostile/looks.ts'
import { markdown } from './measure/table.ts'

const count = Number(process.argv[2] ?? 200)
const to = 'support@desk.example'
const ground = await faultGround(3 * count + 1)
const { world } = ground
const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))
/** As if the sender's domain had signed it: each becomes a ticket. */
const means: Means = { read: readMail, judge: async (...given) => ({ ...(await judge(...given)), level: 'M1' }) }

let made = 0
const mail = () => {
  const from = ground.writers[made++ % ground.writers.length]!
  const raw = Buffer.from(
    `From: <${from}>\r\nTo: <${to}>\r\nSubject: Mail ${made}\r\nMessage-ID: <${made}@people.example>\r\n` +
      `Date: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\n${'The site does not open since this morning.\r\n'.repeat(20)}`,
  )
  return { from, raw }
}
const mails = (n = count) => Array.from({ length: n }, mail)

const rows: string[][] = []
async function measured(way: string, n: number, work: () => Promise<unknown> | unknown) {
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1000
  rows.push([way, String(n), (n / seconds).toFixed(1), ((1000 * seconds) / n).toFixed(1), loadavg()[0]!.toFixed(1)])
}

/** So many at once. */
async function atOnce<T>(wide: number, all: readonly T[], work: (one: T) => Promise<unknown>) {
  const rest = [...all]
  const next = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: wide }, next))
}

const arrived = ({ from, raw }: ReturnType<typeof mail>): Arrived => ({
  source: 'pipe',
  envelopeFrom: from,
  envelopeTo: [to],
  raw,
})
const read = async (id: string | null) => takeIn(world, id!, means)

await readMail(mail().raw)
await read(await keepMail(world, arrived(mail())))
if (count > 0) await everyWay()
console.log(await hostileIntake({ world, listener, judge }))
console.log(await hostileLooks(ground))
endIdleReaders()
await ground.close()

async function everyWay() {
  const plain = mails()
  await measured('parse alone, in this process', count, () => {
    for (const { raw } of plain) takeMail(raw, ordinaryLimits)
  })
  await measured('parse alone, through a process that can be killed', count, async () => {
    for (const { raw } of plain) await readMail(raw)
  })
  await measured('intake alone, one after another: stored, read, judged, a ticket', count, async () => {
    for (const one of mails()) await read(await keepMail(world, arrived(one)))
  })
  await measured('intake alone, four at once', count, () =>
    atOnce(4, mails(), async (one) => read(await keepMail(world, arrived(one)))),
  )
  await throughTheDoor()
  await throughThePipe(Math.min(count, 20))
  console.log(markdown(['way', 'mails', 'mails/s', 'ms a mail', 'load'], rows))
}

async function listener(keep: (mail: Arrived) => Promise<unknown>) {
  return openListener(
    { protocol: 'smtp', host: '127.0.0.1', port: 0, takes_for: [to], most_bytes: 25 * 1024 * 1024 },
    await selfMade('desk.example', world.clock()),
    {
      name: 'desk.example',
      deliver: { clock: world.clock, keep },
      log: createLog({ logLevel: 'silent' }),
      limits: usualLimits,
    },
  )
}

/** Acknowledged, with as many connections as a mail server opens by itself; then what was acknowledged is read. */
async function throughTheDoor() {
  const stored: (string | null)[] = []
  const door = await listener(async (one) => stored.push(await keepMail(world, one)))
  const { host, port } = door.address
  const client = createTransport({
    host,
    port,
    pool: true,
    maxConnections: 8,
    maxMessages: 1000,
    tls: { rejectUnauthorized: false },
  })
  const send = ({ from, raw }: ReturnType<typeof mail>) => client.sendMail({ envelope: { from, to }, raw })
  await send(mail())
  await measured('by SMTP with TLS, eight connections: until 250', count, () => Promise.all(mails().map(send)))
  await measured('what came by SMTP: read, judged, a ticket, four at once', stored.length, () =>
    atOnce(4, stored, read),
  )
  client.close()
  await door.stop()
}

/** The whole program starts for every mail, as a mail server's pipe has it. */
async function throughThePipe(n: number) {
  const { host, user, database } = ground.connection
  const env = {
    ...process.env,
    OTKLIK_DATA: ground.data,
    DATABASE_URL: `postgresql://${user}@/${database}?host=${host}`,
  }
  const program = path.join(import.meta.dirname, '../bin/otklik')
  const handOver = async ({ from, raw }: ReturnType<typeof mail>) => {
    const child = spawn(program, ['mail-in', '--from', from, '--to', to], { env, stdio: ['pipe', 'ignore', 'inherit'] })
    child.stdin!.end(raw)
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`mail-in ended with ${code}`)
  }
  await measured('by the pipe, a process each, two at once', n, () => atOnce(2, mails(n), handOver))
}
