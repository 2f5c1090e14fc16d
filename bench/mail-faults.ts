/**
 * R4: mails lost and doubled when they are struck on their way in, at every step and in every way, while the sender's
 * queue tries again as mail servers do.
 *
 *   node bench/mail-faults.ts smtp|pipe|imap [mails, 1000; of imap runs of three mails]
 */
import { endIdleReaders } from '../server/channels/mail/reading/read-mail.ts'

/** Another way in is one line. */
const ways: Record<string, () => Promise<{ run(count: number): Promise<boolean> }>> = {
  smtp: () => import('./faults/smtp.ts'),
  pipe: () => import('./faults/pipe.ts'),
  imap: () => import('./faults/imap.ts'),
}

const [way = 'smtp', count = '1000'] = process.argv.slice(2)
const begun = performance.now()
const { run } = await ways[way]!()
const good = await run(Number(count))
endIdleReaders()
console.log(`\n${((performance.now() - begun) / 60_000).toFixed(1)} minutes`)
process.exit(good ? 0 : 1)
