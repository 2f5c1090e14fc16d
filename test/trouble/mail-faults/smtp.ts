/** Mails through the listener, each struck once on its way. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { speakTo } from '../../../server/channels/mail/listener/trial/speak.ts'
import { orderOf, type SmtpFault, smtpFaults } from './faults.ts'
import { type Answer, deliverAll } from './queue.ts'
import type { Answered, Asking, Given, Lie } from './server-with-faults.ts'
import { type Sent, type Toll, tollOf } from './toll.ts'

export type Ground = {
  connection: pg.ClientConfig
  pool: pg.Pool
  /** The desk's folder. */
  data: string
  /** Addresses of contacts, enough for none to write too much. */
  writers: readonly string[]
  /** Where the story owns the database. */
  killDatabase?: () => void
}

type Mail = { name: string; fault: SmtpFault; from: string; raw: string }
const patience = 400
const longestStandstill = 60_000
const program = path.join(import.meta.dirname, 'server-with-faults.ts')

export async function throughTheListener(
  ground: Ground,
  faults: readonly SmtpFault[],
  count: number,
  lie: Lie | null = null,
): Promise<Toll[]> {
  const mails = Array.from({ length: count }, (_, i) => mailOf(i, faults[i % faults.length]!, ground.writers, lie))
  const struck = new Set<string>()
  const given: Given = { connection: ground.connection, data: ground.data, port: await freePort(), lie }
  let over = false
  let served: ChildProcess[] = []

  const strike = (child: ChildProcess, { asks, name, point }: Asking) => {
    const mail = mails.find((one) => one.name === name)
    const order = mail && smtpFaults[mail.fault] === point && !struck.has(name) ? orderOf(mail.fault) : 'go on'
    if (order !== 'go on') struck.add(name)
    if (order === 'die') return void child.kill('SIGKILL')
    if (order === 'kill the database') ground.killDatabase?.()
    const answer: Answered = { to: asks, order: order === 'kill the database' ? 'go on' : order }
    if (child.connected) child.send(answer, () => {})
  }
  const start = () => {
    const { NODE_COMPILE_CACHE } = process.env
    const child = fork(program, [JSON.stringify(given)], { execArgv: [], env: { NODE_COMPILE_CACHE } })
    child.on('message', (said: Asking) => strike(child, said))
    return child
  }
  /** One after the other; the next is begun ahead, as loading it takes most of the time. */
  const keepServing = async () => {
    for (let next = start(); !over; ) {
      const child = next
      next = start()
      served = [child, next]
      child.send('serve', () => {})
      await once(child, 'exit')
    }
  }
  const serving = keepServing()

  const attempt = async (mail: Mail): Promise<Answer> => {
    const talk = await speakTo('127.0.0.1', given.port)
    try {
      await talk.hear()
      await talk.say('EHLO queue.example')
      await talk.say(`MAIL FROM:<${mail.from}>`)
      await talk.say('RCPT TO:<support@desk.example>')
      if ((await talk.say('DATA')).code !== 354) return 'later'
      if (smtpFaults[mail.fault] === 'sender' && !struck.has(mail.name)) {
        struck.add(mail.name)
        // The whole of it goes out, or half, and nobody waits for an answer.
        if (mail.fault === 'the sender dies after the dot') void talk.hand(mail.raw).catch(() => {})
        else void talk.say(mail.raw.slice(0, mail.raw.length / 2)).catch(() => {})
        await pause(5)
        return 'later'
      }
      const heard = await Promise.race([talk.hand(mail.raw), pause(patienceFor(mail), null)])
      return heard?.code === 250 ? 'taken' : heard && heard.code >= 500 ? 'refused' : 'later'
    } finally {
      talk.end()
    }
  }
  const patienceFor = ({ fault }: Mail) => (smtpFaults[fault] === 'hangs' ? patience : 30_000)

  const handed = await deliverAll(mails, attempt)
  const sent: Sent[] = mails.map(({ name, fault }, i) => ({ name, fault, ...handed[i]! }))
  await untilAllRead(ground.pool)
  over = true
  for (const child of served) child.kill('SIGKILL')
  await serving
  return tollOf(ground.pool, sent)
}

function mailOf(i: number, fault: SmtpFault, writers: readonly string[], lie: Lie | null): Mail {
  const name = `mail ${i}${lie ? ` to one who is ${lie}` : ''}`
  const from = writers[i % writers.length]!
  const head = [
    `From: <${from}>`,
    'To: <support@desk.example>',
    `Subject: ${name}`,
    `Message-ID: <${name.replaceAll(' ', '.')}@people.example>`,
    'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  ]
  return { name, fault, from, raw: `${head.join('\r\n')}\r\n\r\nIt does not work, for the ${i}th time.` }
}

/** What was in hand at a kill is free again some seconds later; as long as they become fewer somebody works them off. */
async function untilAllRead(pool: pg.Pool) {
  let [fewest, since] = [Number.POSITIVE_INFINITY, performance.now()]
  for (;;) {
    const left = await pool
      .query<{ n: number }>(`select count(*)::int as n from incoming_mail where state = 'waiting'`)
      .then(({ rows }) => rows[0]!.n)
      .catch(() => Number.POSITIVE_INFINITY)
    if (left < fewest) [fewest, since] = [left, performance.now()]
    if (left === 0 || performance.now() > since + longestStandstill) return
    await pause(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
