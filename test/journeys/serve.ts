/** The whole product on a database of its own, for browsers: prints one line of JSON when it is ready, ends with its parent. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import { startJobs } from '#platform/jobs.ts'
import { startLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { openDoors } from '../../server/app/doors.ts'
import { loadFront } from '../../server/app/front.ts'
import { createWorld, tasks } from '../../server/app/world.ts'
import { keepMail } from '../../server/channels/mail/intake/keep.ts'
import { chooseSending } from '../../server/drafts/commands/choose-sending.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { changedTickets } from '../../server/screens/live-hints.ts'
import { password, peopled } from '../cast.ts'
import { fetches as fetching } from '../fetching-html.ts'
import { scriptStrings } from '../shared-data.ts'
import { nextClone } from '../world.ts'

const connection = await nextClone()
const data = mkdtempSync(path.join(tmpdir(), 'otklik-journey-'))
const log = createLog({ logLevel: 'warn' })
const config = { data, publicUrl: 'http://localhost', mailFrom: 'Support <support@desk.example>', smtpUrl: undefined }
const { world, pool, post } = createWorld({ connection, config, log, clock: systemClock })
// In one run the cast files more tickets than anybody does in an hour; that limit has stories of its own.
const { take } = world.limits
world.limits.take = async (key, ...rest) => (key.startsWith('tickets:') ? undefined : take(key, ...rest))
const live = startLive(connection, log, (ids) => changedTickets(world.db, ids), world.presence)
const { http } = await openDoors(world, pool, await loadFront(), live)
const cast = await peopled(world)
// Everybody of the cast has come in before, with one password.
const everybody = await hash(password, { memoryCost: 1024, timeCost: 1 })
await world.db.updateTable('persons').set({ password_hash: everybody }).execute()
// What they send goes at once; the seconds in which it can be taken back have a journey of their own.
for (const agent of [cast.maria, cast.anna, cast.vera, cast.pavel])
  await chooseSending(world, agent, { undoSeconds: 0 })
const strange =
  'From: Somebody <somebody@nowhere.example>\r\nTo: support@desk.example\r\nSubject: Домен не работает\r\n\r\nПомогите!\r\n'
const mailId = await keepMail(world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw: Buffer.from(strange) })
const html = [...fetching.map((at) => at('https://evil.example/x')), ...scriptStrings().slice(0, 400)].join('\n<p>')
const formatted =
  'From: Mallory <mallory@nowhere.example>\r\nTo: support@desk.example\r\nSubject: Formatted\r\n' +
  `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<p>Оформленное</p><a href="https://evil.example">https://bank.example</a><img src="https://evil.example/a.png">${html}`)}\r\n`
const hostileMailId = await keepMail(world, {
  source: 'pipe',
  envelopeFrom: null,
  envelopeTo: [],
  raw: Buffer.from(formatted),
})
await startJobs(world, connection, tasks(post), [], () => {})
const url = await http.listen({ port: 0, host: 'localhost' })
world.settings.publicUrl = url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost')

const { maria, anna, vera, pavel, irina, oleg, mallory, lines, vector, vps } = cast
const people = Object.fromEntries(
  Object.entries({ maria, anna, vera, pavel, irina, oleg, mallory }).map(([name, { id, cookie }]) => [
    name,
    { id, cookie },
  ]),
)
console.log(
  JSON.stringify({ url: world.settings.publicUrl, people, lines, vector, vps, mailId, hostileMailId, password }),
)

function base64(text: string) {
  return Buffer.from(text.toWellFormed()).toString('base64').replace(/.{76}/g, '$&\r\n')
}

process.stdin.resume()
process.stdin.on('end', () => {
  rmSync(data, { recursive: true, force: true })
  process.exit(0)
})
