/**
 * R4, mailboxes: mails lost and doubled when fetching is struck at every step and in every way.
 *
 *   node bench/mailbox-faults.ts [runs, 600]
 */
import { run } from './faults/imap.ts'

const [runs = '600'] = process.argv.slice(2)
process.exit((await run(Number(runs))) ? 0 : 1)
