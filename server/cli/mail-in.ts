/** `otklik mail-in`: one raw mail from a pipe, as mail servers hand it to a program. */
import { buffer } from 'node:stream/consumers'
import { mailLimits } from '#contract/mail.ts'
import { received, takenIn } from '../channels/mail/index.ts'
import { readConfig } from '../platform/config.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'

/** EX_TEMPFAIL and EX_DATAERR of sysexits.h: the mail server keeps the mail and tries again later, or sends it back. */
const tryLater = 75
const sendBack = 65

export const mailIn: Command = {
  summary: 'take one mail from standard input',
  help: `Usage: otklik mail-in [--from ADDRESS] [--to ADDRESS ...] [--json] < MAIL

For the pipe of a mail server (Postfix, Exim, Dovecot's Sieve). The mail is stored as it is before anything else is done
with it, and then read: one line of JSON says what became of it.

  --from ADDRESS   the envelope's sender, as the mail server knows it; empty for what a machine sent
  --to ADDRESS     to whom it was handed over; may be said several times
  --json           nothing but JSON, also about what went wrong

  {"mail":"…","outcome":"opened","reason":null,"ticket":100123,"messageId":"<…>","from":"…","subject":"…","text":"…",
   "attachments":[{"name":"…","type":"…","size":1}]}

outcome: opened, joined, automatic, repeated, held (somebody has to look), aside (it cannot be read; an administrator
sees it), waiting (stored, and read later).
Exit code: 0 it is stored and the mail server may forget it, 75 it is not and should be brought again, 65 it is no mail
or too large for one, 2 asked wrongly.

Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('mail-in', args, {
      from: { type: 'string' },
      to: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0)
      throw new AskedWrongly('The mail itself comes by standard input. See:  otklik mail-in --help')
    const failed = (exitCode: number, error: string) => {
      console.error(values.json ? JSON.stringify({ error, exitCode }) : error)
      return exitCode
    }
    try {
      const raw = await buffer(process.stdin)
      if (raw.byteLength > mailLimits.bytes)
        return failed(sendBack, `The mail is larger than ${mailLimits.bytes} bytes.`)
      if (raw.byteLength === 0) return failed(sendBack, 'Nothing came by standard input.')
      return await inWorld(readConfig(), 'mail-in', async (world) => {
        const mail = await received(world, { envelopeFrom: values.from ?? null, envelopeTo: values.to, raw })
        // From here on it is ours: whatever happens to the reading, the mail server must not bring it again.
        const told = await takenIn(world, mail).catch(() => ({ mail, outcome: 'waiting' }))
        console.log(JSON.stringify(told))
        return 0
      })
    } catch (error) {
      return failed(tryLater, `The mail was not taken; bring it again later. ${(error as Error).message}`)
    }
  },
}
