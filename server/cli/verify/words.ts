import type { Broken } from '../../evidence/index.ts'

type Words = {
  faults: Record<Broken['fault'], string>
  holds(of: { streams: number; events: number; seconds: number }): string
  broken(of: Broken, fault: string): string
}

export const words: Record<'en' | 'ru', Words> = {
  en: {
    faults: {
      gap: 'the events before it are missing, or its number was changed',
      prev: 'it does not continue the event before it: one of the two was changed, put in or taken out',
      leaf: 'its facts (time, kind, person, values) are not those it was sealed with',
      content: 'its words are not those it was sealed with',
      content_missing: 'its words are gone, and nothing says that they were erased lawfully',
      cut: 'the end of the history was cut off here: the ticket counts more events than there are',
      uncounted: 'the ticket does not count this event: its count was turned back, or the event was put in',
      no_events: 'its whole history is gone',
      no_ticket: 'there is a history, but the ticket it belongs to is gone',
    },
    holds: ({ streams, events, seconds }) => `The ledger holds: ${events} events in ${streams} streams (${seconds} s).`,
    broken: ({ ticket, kind, stream, seq }, fault) =>
      `The ledger does not hold. The first fault: ${ticket ? `ticket ${ticket}` : kind}, event ${seq}: ${fault}.\nStream ${stream}`,
  },
  ru: {
    faults: {
      gap: 'событий перед ним нет или изменён его номер',
      prev: 'оно не продолжает предыдущее: одно из двух изменено, вставлено или изъято',
      leaf: 'его данные (время, вид, лицо, значения) не те, с которыми оно было запечатано',
      content: 'его слова не те, с которыми оно было запечатано',
      content_missing: 'его слов нет, и ничто не говорит об их законном удалении',
      cut: 'здесь отрезан конец истории: заявка насчитывает больше событий, чем есть',
      uncounted: 'заявка не насчитывает этого события: её счёт отведён назад или событие вставлено',
      no_events: 'пропала вся история',
      no_ticket: 'история есть, а заявки, к которой она относится, нет',
    },
    holds: ({ streams, events, seconds }) => `Журнал цел: событий ${events}, потоков ${streams} (${seconds} с).`,
    broken: ({ ticket, kind, stream, seq }, fault) =>
      `Журнал нарушен. Первое место: ${ticket ? `заявка ${ticket}` : kinds[kind]}, событие ${seq}: ${fault}.\nПоток ${stream}`,
  },
}

const kinds: Record<string, string> = {
  ticket: 'заявка',
  account: 'учётная запись',
  person: 'человек',
  system: 'система',
}
