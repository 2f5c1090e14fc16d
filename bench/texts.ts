/** What people write: real tickets where the shared data lies beside the project, else a few of our own. */
import type { Said } from '../db/seed/load/history.ts'
import { ownTexts } from '../db/seed/load/texts.ts'
import { records } from '../test/shared-data.ts'

type Record = { subject: string; body: string }

export function texts(): Said[] {
  const real = records<Record>('tickets-en/it-servicedesk.jsonl.gz')
    .map(({ subject, body }) => ({ subject: subject.trim().slice(0, 200), text: body.replaceAll('\r\n', '\n').trim() }))
    .filter(({ subject, text }) => subject && text)
  return real.length > 0 ? real : ownTexts()
}
