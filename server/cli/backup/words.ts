import { counted } from '#contract/words/counted.ts'
import { duration } from '../progress.ts'
import type { Progress } from './take.ts'

type Taken = {
  file: string
  bytes: number
  seconds: number
  tickets: number
  events: number
  files: number
  filesLost: string[]
  removed: string[]
}
type Restored = {
  tickets: number
  events: number
  files: number
  filesLost: string[]
  seconds: number
  whole: boolean
  fault: string | null
}
type Phase = 'check' | 'files' | 'tables' | 'verify'

type Words = {
  progress(now: Progress, seconds: number): string
  taken(of: Taken): string
  phases: Record<Phase, string>
  restoring(phase: Phase, now: Progress, seconds: number): string
  restored(of: Restored & { otherKey: boolean; place: string }): string
  rehearsed(of: Restored & { written: boolean }): string
  rehearsalFailed(fault: string): string
}

const size = (bytes: number) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`)
const few = (names: string[]) =>
  names
    .slice(0, 5)
    .map((name) => `\n  ${name}`)
    .join('') + (names.length > 5 ? '\n  …' : '')
const amount = ({ rows, bytes }: Progress) =>
  [rows ? String(rows) : '', bytes ? size(bytes) : ''].filter(Boolean).join(', ')

const ticketsRu = (n: number) =>
  counted('ru', n, { one: '# заявка', few: '# заявки', many: '# заявок', other: '# заявок' })
const eventsRu = (n: number) =>
  counted('ru', n, { one: '# событие', few: '# события', many: '# событий', other: '# событий' })
const filesRu = (n: number) => counted('ru', n, { one: '# файл', few: '# файла', many: '# файлов', other: '# файлов' })
const tickets = (n: number) => counted('en', n, { one: '# ticket', other: '# tickets' })
const events = (n: number) => counted('en', n, { one: '# event', other: '# events' })
const files = (n: number) => counted('en', n, { one: '# file', other: '# files' })

export const words: Record<'en' | 'ru', Words> = {
  en: {
    progress: (now, seconds) => `${now.what}  ${amount(now)}  ${duration(seconds)}`,
    taken: (of) =>
      `${of.file}\n${tickets(of.tickets)}, ${events(of.events)}, ${files(of.files)} in ${size(of.bytes)}, ${duration(of.seconds)}.${
        of.filesLost.length
          ? `\nNamed by tickets and missing or damaged on the disk (${of.filesLost.length}):${few(of.filesLost)}`
          : ''
      }${of.removed.length ? `\nTaken away: ${of.removed.join(', ')}` : ''}\nTry it out:  otklik restore --rehearse ${of.file}`,
    phases: { check: 'checking the backup', files: 'files', tables: 'tables', verify: 'verifying the ledger' },
    restoring: (phase, now, seconds) => `${words.en.phases[phase]}  ${now.what}  ${amount(now)}  ${duration(seconds)}`,
    restored: (of) =>
      `${tickets(of.tickets)} and ${files(of.files)} are back (${duration(of.seconds)}). ${of.fault ?? ledger(of)}${
        of.filesLost.length ? `\n${files(of.filesLost.length)} had been lost before the backup was taken.` : ''
      }${of.otherKey ? '\nThe key of the backup is not here: bring secret.key or OTKLIK_KEY along, or enter sealed secrets (the password of the mail server, second factors) anew.' : ''}\nStart it:  ${of.place ? `OTKLIK_DATA=${of.place} ` : ''}npm start`,
    rehearsed: (of) =>
      `It can be restored: ${tickets(of.tickets)} and ${files(of.files)} in ${duration(of.seconds)}. ${ledger(of)}${of.written ? '' : '\nThere is no desk here to write this down on.'}`,
    rehearsalFailed: (fault) => `This backup cannot be relied on: ${fault}`,
  },
  ru: {
    progress: (now, seconds) => `${now.what}  ${amount(now)}  ${duration(seconds)}`,
    taken: (of) =>
      `${of.file}\n${ticketsRu(of.tickets)}, ${eventsRu(of.events)}, ${filesRu(of.files)}: ${size(of.bytes)}, ${duration(of.seconds)}.${
        of.filesLost.length
          ? `\nНазваны в заявках, но пропали или повреждены на диске (${of.filesLost.length}):${few(of.filesLost)}`
          : ''
      }${of.removed.length ? `\nУбраны: ${of.removed.join(', ')}` : ''}\nПроверьте её:  otklik restore --rehearse ${of.file}`,
    phases: { check: 'проверка копии', files: 'файлы', tables: 'таблицы', verify: 'проверка журнала' },
    restoring: (phase, now, seconds) => `${words.ru.phases[phase]}  ${now.what}  ${amount(now)}  ${duration(seconds)}`,
    restored: (of) =>
      `Восстановлено: ${ticketsRu(of.tickets)}, ${filesRu(of.files)} (${duration(of.seconds)}). ${of.fault ?? ledgerRu(of)}${
        of.filesLost.length ? `\n${filesRu(of.filesLost.length)} были потеряны ещё до копии.` : ''
      }${of.otherKey ? '\nКлюча этой копии здесь нет: перенесите secret.key или OTKLIK_KEY, иначе запечатанные секреты (пароль почты, вторые факторы) придётся ввести заново.' : ''}\nЗапуск:  ${of.place ? `OTKLIK_DATA=${of.place} ` : ''}npm start`,
    rehearsed: (of) =>
      `Копию можно восстановить: ${ticketsRu(of.tickets)}, ${filesRu(of.files)} за ${duration(of.seconds)}. ${ledgerRu(of)}${of.written ? '' : '\nСистемы, в которой это можно записать, здесь нет.'}`,
    rehearsalFailed: (fault) => `На эту копию нельзя положиться: ${fault}`,
  },
}

const ledger = ({ whole, events: n }: Restored) =>
  whole
    ? `The whole ledger holds, ${events(n)}.`
    : `The ledger holds where it was looked at, ${events(n)}; all of it:  otklik verify`
const ledgerRu = ({ whole, events: n }: Restored) =>
  whole ? `Журнал цел, ${eventsRu(n)}.` : `Журнал цел там, где проверен, ${eventsRu(n)}; весь целиком:  otklik verify`
