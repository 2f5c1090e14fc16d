import { duration } from '../../progress.ts'
import type { Outcome } from '../bring/import-desk.ts'
import type { TableName, UnfitCode } from '../shape/rows.ts'

type Told = { file: string; row: number; field: string | null; why: string }

type Words = {
  tables: Record<TableName, string>
  ignored(files: string): string
  fields: string
  else: string
  unused(table: TableName, columns: string): string
  statuses: string
  priorities: string
  groups: string
  topics: string
  withoutTopic: string
  nothing: string
  unknown: string
  andMore(count: number): string
  progress(of: { done: number; all: number; rate: number }): string
  refused(told: Told): string
  moreRefused(count: number, reported: boolean): string
  done(dryRun: boolean, outcome: Outcome, seconds: number): string[]
  unfit: Record<UnfitCode, (value: string) => string>
}

const rateOf = ({ filed }: Outcome, seconds: number) => Math.round(filed / Math.max(seconds, 0.001))

export const words: Record<'en' | 'ru', Words> = {
  en: {
    tables: {
      accounts: 'accounts',
      people: 'people',
      memberships: 'memberships',
      groups: 'groups',
      tickets: 'tickets',
      messages: 'messages',
    },
    ignored: (files) => `not used: ${files}`,
    fields: 'Which column fills which field:',
    else: 'else',
    unused: (table, columns) => `not used of ${table}: ${columns}`,
    statuses: 'States:',
    priorities: 'Priorities:',
    groups: 'Groups and the lines that take them:',
    topics: 'Topics:',
    withoutTopic: '- (without a topic; --map names one)',
    nothing: '(none)',
    unknown: '? (such tickets are refused; --map says what it means)',
    andMore: (count) => `… and ${count} more`,
    progress: ({ done, all, rate }) => `${done} of ${all}  ${rate}/s`,
    refused: ({ file, row, field, why }) => `  ${file}, row ${row}${field ? `, ${field}` : ''}: ${why}`,
    moreRefused: (count, reported) =>
      `  … and ${count} more${reported ? ', all of them in the report' : '; --report FILE lists them all'}.`,
    done: (dryRun, outcome, seconds) => {
      const {
        filed,
        messages,
        files,
        accounts,
        contacts,
        formerAgents,
        alreadyHere,
        refused,
        refusals,
        withoutRight,
        stopped,
      } = outcome
      return [
        ...(stopped ? ['Stopped. Run it again to go on.'] : []),
        dryRun
          ? `Nothing was changed. It would file ${filed} tickets with ${messages} messages and ${files} files.`
          : `Filed ${filed} tickets with ${messages} messages and ${files} files in ${duration(seconds)} (${rateOf(outcome, seconds)}/s).`,
        `New accounts ${accounts}, contacts ${contacts}, former staff ${formerAgents}; here already ${alreadyHere}; refused tickets ${refused}, remarks in all ${refusals}.`,
        ...(withoutRight
          ? [
              `Of the tickets ${withoutRight} were asked for by people without a right to the account: staff see them, they themselves do not.`,
            ]
          : []),
      ]
    },
    unfit: {
      broken_row: () => 'The row cannot be read.',
      open_quote: () => 'A quote is opened here and never closed: everything after it is lost.',
      column_count: (value) => `The row has ${value} cells, the heading has another number.`,
      no_ref: () => 'There is no id.',
      no_text: () => 'There is no text.',
      same_ref: (value) => `The id ${value} stood before; the first one was taken.`,
      bad_time: (value) => (value ? `"${value}" is no time, or one that is still to come.` : 'There is no time.'),
      unknown_status: (value) => `The state "${value}" is not known here.`,
      unknown_priority: (value) => `The priority "${value}" is not known here.`,
      left_out: (value) => `Left out: its state is "${value}".`,
      no_ticket: (value) => `The ticket ${value} is not in the set.`,
      no_topic: (value) =>
        value
          ? `Its topic "${value}" has no counterpart here; it came without its answers. "topics" of --map names one.`
          : 'It names no topic; it came without its answers.',
      bad_answer: (value) => `"${value}" is no answer to this question; the ticket came without it.`,
      no_requester: () => 'It is not said who asked.',
      bad_email: (value) => `"${value}" is no address; the person came in without one.`,
      bad_tag: (value) => `"${value}" cannot be a tag; the ticket came without it.`,
      no_person: (value) => `The person ${value} is not in the set; the right was not given.`,
      file_missing: (value) => `The file "${value}" is not there; the message came without it.`,
      file_too_large: (value) => `The file "${value}" is too large; the message came without it.`,
    },
  },
  ru: {
    tables: {
      accounts: 'учётные записи',
      people: 'люди',
      memberships: 'права',
      groups: 'группы',
      tickets: 'заявки',
      messages: 'сообщения',
    },
    ignored: (files) => `не используются: ${files}`,
    fields: 'Из какого столбца берётся какое поле:',
    else: 'иначе',
    unused: (table, columns) => `не используется из ${table}: ${columns}`,
    statuses: 'Состояния:',
    priorities: 'Приоритеты:',
    groups: 'Группы и линии, которые их примут:',
    topics: 'Темы:',
    withoutTopic: '- (без темы; её назовёт --map)',
    nothing: '(пусто)',
    unknown: '? (такие заявки не будут приняты; что это значит, скажет --map)',
    andMore: (count) => `… и ещё ${count}`,
    progress: ({ done, all, rate }) => `${done} из ${all}  ${rate}/с`,
    refused: ({ file, row, field, why }) => `  ${file}, строка ${row}${field ? `, ${field}` : ''}: ${why}`,
    moreRefused: (count, reported) =>
      `  … и ещё ${count}${reported ? ', все они в отчёте' : '; --report FILE перечислит все'}.`,
    done: (dryRun, outcome, seconds) => {
      const {
        filed,
        messages,
        files,
        accounts,
        contacts,
        formerAgents,
        alreadyHere,
        refused,
        refusals,
        withoutRight,
        stopped,
      } = outcome
      return [
        ...(stopped ? ['Остановлено. Запустите ещё раз, чтобы продолжить.'] : []),
        dryRun
          ? `Ничего не изменено. Было бы заведено заявок: ${filed}, сообщений в них: ${messages}, файлов: ${files}.`
          : `Заведено заявок: ${filed}, сообщений в них: ${messages}, файлов: ${files}, за ${duration(seconds)} (${rateOf(outcome, seconds)}/с).`,
        `Новых учётных записей ${accounts}, контактных лиц ${contacts}, бывших сотрудников ${formerAgents}; уже есть ${alreadyHere}; заявок не принято ${refused}, всего замечаний ${refusals}.`,
        ...(withoutRight
          ? [`Заявок от людей без права на учётную запись: ${withoutRight}. Сотрудники их видят, сами эти люди нет.`]
          : []),
      ]
    },
    unfit: {
      broken_row: () => 'Строку не удалось прочитать.',
      open_quote: () => 'Здесь открыта кавычка, которая нигде не закрыта: всё после неё потеряно.',
      column_count: (value) => `В строке ячеек: ${value}, а в заголовке другое число.`,
      no_ref: () => 'Нет номера.',
      no_text: () => 'Нет текста.',
      same_ref: (value) => `Номер ${value} уже встречался; взята первая строка.`,
      bad_time: (value) => (value ? `«${value}» не время или ещё не наступило.` : 'Не указано время.'),
      unknown_status: (value) => `Состояние «${value}» здесь неизвестно.`,
      unknown_priority: (value) => `Приоритет «${value}» здесь неизвестен.`,
      left_out: (value) => `Пропущена: её состояние «${value}».`,
      no_ticket: (value) => `Заявки ${value} в наборе нет.`,
      no_topic: (value) =>
        value
          ? `Теме «${value}» здесь ничто не соответствует; заявка принята без ответов. Тему назовёт "topics" в --map.`
          : 'Тема не названа; заявка принята без ответов.',
      bad_answer: (value) => `«${value}» не ответ на этот вопрос; заявка принята без него.`,
      no_requester: () => 'Не сказано, кто обратился.',
      bad_email: (value) => `«${value}» не адрес; человек заведён без него.`,
      bad_tag: (value) => `«${value}» не может быть меткой; заявка пришла без неё.`,
      no_person: (value) => `Человека ${value} в наборе нет; право не дано.`,
      file_missing: (value) => `Файла «${value}» нет; сообщение принято без него.`,
      file_too_large: (value) => `Файл «${value}» слишком велик; сообщение принято без него.`,
    },
  },
}
