/** `otklik mail-in`: one raw mail from a pipe, as mail servers hand it to a program. */
import { buffer } from 'node:stream/consumers'
import { mailLimits } from '#contract/mail.ts'
import { received, takenIn } from '../channels/mail/index.ts'
import { readConfig } from '../platform/config.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'

/** EX_TEMPFAIL of sysexits.h: the mail server keeps the mail and tries again later. */
const tryLater = 75

export const mailIn: Command = {
  summary: 'take one mail from standard input',
  help: `Usage: otklik mail-in [--from ADDRESS] [--to ADDRESS ...] < MAIL

For the pipe of a mail server (Postfix, Exim, Dovecot's Sieve). The mail is stored as it is before anything else is done
with it, and then read: one line of JSON says what became of it.

  --from ADDRESS   the envelope's sender, as the mail server knows it; left out or empty for a report
  --to ADDRESS     to whom it was handed over; may be said several times

  {"mail":"…","outcome":"opened","reason":null,"ticket":100123,"messageId":"<…>","from":"…","subject":"…","text":"…",
   "attachments":[{"name":"…","type":"…","size":1}]}

outcome: opened, joined, automatic, repeated, held (somebody has to look), aside (it cannot be read; an administrator
sees it), waiting (stored, and read later).
Exit codes: 0 it is stored, and the mail server may forget it; 75 it is not, and should be tried again; 2 asked wrongly.

Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('mail-in', args, {
      from: { type: 'string', default: '' },
      to: { type: 'string', multiple: true, default: [] },
    })
    if (positionals.length > 0)
      throw new AskedWrongly('The mail itself comes by standard input. See:  otklik mail-in --help')
    try {
      const raw = await buffer(process.stdin)
      if (raw.byteLength > mailLimits.bytes) return refuse(`The mail is larger than ${mailLimits.bytes} bytes.`)
      if (raw.byteLength === 0) return refuse('Nothing came by standard input.')
      return await inWorld(readConfig(), 'mail-in', async (world) => {
        const id = await received(world, {
          envelopeFrom: values.from as string,
          envelopeTo: values.to as string[],
          raw,
        })
        // From here on it is ours: whatever happens to the reading, the mail server must not bring it again.
        console.log(JSON.stringify(await takenIn(world, id)))
        return 0
      })
    } catch (error) {
      console.error(`The mail was not taken; try again later. ${(error as Error).message}`)
      return tryLater
    }
  },
}

function refuse(why: string): number {
  console.error(why)
  return 2
}
