/** Every open mail that lies beside the project, and hostile words put into mails, through the real intake. */
import type { World } from '#platform/command.ts'
import { judgeBy } from '../server/channels/mail/intake/judge.ts'
import { keepMail } from '../server/channels/mail/intake/keep.ts'
import { rawOf } from '../server/channels/mail/intake/raw-store.ts'
import { type Means, takeIn } from '../server/channels/mail/intake/take-in.ts'
import { readMail } from '../server/channels/mail/reading/read-mail.ts'
import { failure } from '../server/channels/mail/trust/resolver.ts'
import { mailCases } from './mail-corpora.ts'
import { naughtyStrings, scriptStrings } from './shared-data.ts'

export type WorldMail = { corpus: string; name: string; raw: Buffer }
export type Ended = WorldMail & { end: string; ms: number }

/** Of each corpus, and of the hostile words, which are many and short, every so manieth. */
export function mailsOfTheWorld({ mails = 1, words = 1 } = {}): WorldMail[] {
  const each = <T>(all: readonly T[], stride: number) => all.filter((_, i) => i % stride === 0)
  return [
    ...each(mailCases(), mails).map(({ corpus, name, raw }) => ({ corpus, name, raw })),
    ...inMails('attack: scripts', each(scriptStrings(), words)),
    ...inMails('attack: naughty strings', each(naughtyStrings(), words)),
  ]
}

/** In every place where a mail has words: names, subject, text, HTML, the name of a file. */
function inMails(corpus: string, strings: readonly string[]): WorldMail[] {
  return strings.map((hostile, i) => {
    const coded = `=?utf-8?b?${Buffer.from(hostile).toString('base64')}?=`
    const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
    const mail =
      `From: ${coded} <stranger.${i}@evil.example>\r\nTo: support@desk.example\r\nSubject: ${coded}\r\n` +
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n` +
      part('text/plain; charset=utf-8', hostile) +
      part('text/html; charset=utf-8', `<p>${hostile}</p>`) +
      part(`application/octet-stream; name="${coded}"`, hostile) +
      '--b--\r\n'
    return { corpus, name: `${i}`, raw: Buffer.from(mail) }
  })
}

/** No question leaves this machine. */
const means: Means = { read: readMail, judge: judgeBy(() => Promise.reject(failure('ENOTFOUND'))) }

/** Stored, read, judged, ended; what is not ended by then says so. */
export async function takenInto(world: World, mail: WorldMail): Promise<Ended> {
  const begun = performance.now()
  const to = ['support@desk.example']
  const id = (await keepMail(world, { source: 'pipe', envelopeFrom: 'a@a.example', envelopeTo: to, raw: mail.raw }))!
  await takeIn(world, id, means)
  const row = await world.db
    .selectFrom('incoming_mail as m')
    .innerJoin('incoming_mail_body as b', 'b.mail_id', 'm.id')
    .select(['m.state', 'm.outcome', 'm.reason', 'b.hidden'])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
  // What nobody should have sent is taken out of the bytes; else they are what came.
  const kept = row.hidden.length > 0 || (await rawOf(world, id))!.equals(mail.raw)
  const end = kept ? `${row.outcome ?? row.state}: ${row.reason ?? ''}` : 'changed'
  return { ...mail, end, ms: performance.now() - begun }
}
