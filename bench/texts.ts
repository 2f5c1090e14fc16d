/** What people write: real tickets where the shared data lies beside the project, else a few of our own. */
import { records } from '../test/shared-data.ts'

export type Said = { subject: string; text: string }
type Record = { subject: string; body: string }

const own: Said[] = [
  { subject: 'Site is down', text: 'The site answers 502 since 13:30. Nothing was changed by us.\nPlease look soon.' },
  { subject: 'Mail does not go out', text: 'Outlook says "connection refused" for every letter since this morning.' },
  { subject: 'Больше места на диске', text: 'Заканчивается место на vps-17, добавьте, пожалуйста, 20 ГБ.' },
  { subject: 'Не приходят коды', text: 'Коды для входа не приходят уже второй день, почта и спам проверены.' },
]

export function texts(): Said[] {
  const real = records<Record>('tickets-en/it-servicedesk.jsonl.gz')
    .map(({ subject, body }) => ({ subject: subject.trim().slice(0, 200), text: body.replaceAll('\r\n', '\n').trim() }))
    .filter(({ subject, text }) => subject && text)
  return real.length > 0 ? real : own
}
