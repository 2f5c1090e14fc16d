import { counted } from '../../counted.ts'
import type { kept as english, keptAdvice as englishAdvice } from '../../en/desk/kept.ts'

const days = (n: number) => counted('ru', n, { one: '# день', few: '# дня', many: '# дней', other: '# дня' })

export const kept: typeof english = {
  ledger: 'Журнал',
  ledgerLead: 'Каждое событие запечатано с предыдущим. Проверка пересчитывает все печати, работе она не мешает.',
  check: 'Проверить сейчас',
  began: 'Проверка началась.',
  never: 'Ещё не проверялся; раз в неделю проверяется сам.',
  runs: ({ at, events }) => `Идёт проверка с ${at}: событий пройдено ${events}.`,
  holds: ({ at, events, streams }) => `Цел. Проверен ${at}: событий ${events}, потоков ${streams}.`,
  broken: ({ at, place, seq, why }) => `Нарушен. Проверен ${at}. Первое место: ${place}, событие ${seq}: ${why}.`,
  ticket: ({ n }) => `заявка № ${n}`,
  kinds: { ticket: 'заявка', account: 'договор', person: 'человек', system: 'сама система' },
  by: ({ name }) => `Проверку начал(а) ${name}.`,
  byItself: 'Проверка началась сама.',
  faults: {
    gap: 'событий перед ним нет или изменён его номер',
    prev: 'оно не продолжает предыдущее',
    leaf: 'его данные не те, с которыми оно было запечатано',
    content: 'его слова не те, с которыми оно было запечатано',
    content_missing: 'его слов нет, и ничто не говорит об их законном удалении',
    cut: 'здесь отрезан конец истории',
    uncounted: 'заявка не насчитывает этого события',
    no_events: 'пропала вся история',
    no_ticket: 'история есть, а заявки нет',
  },

  imports: 'Импорт',
  noImports: 'Пока ничего не импортировали.',
  source: 'Откуда',
  when: 'Начат',
  state: 'Состояние',
  states: { running: 'идёт', done: 'завершён', stopped: 'остановлен', lost: 'оборвался' },
  tickets: 'Заявки',
  progress: ({ done, total }) => `${done} из ${total}`,
  filed: 'Заведено',
  here: 'Уже были',
  refused: 'Не принято',
  remarks: 'Замечания',
  remarksOf: ({ source, n }) => `${source}: что не принято (${n})`,
  remark: ({ file, row, field, why }) => `${file}, строка ${row}${field ? `, ${field}` : ''}: ${why}`,
  moreRemarks: ({ n }) => `… и ещё ${n}. Все они в файле --report.`,
}

export const keptAdvice: typeof englishAdvice = {
  ledger_broken: {
    title: () => 'Журнал нарушен',
    todo: 'Что-то изменили в обход системы. Больше ничего не меняйте, сохраните последние копии и посмотрите, где это, ниже.',
  },
  ledger_unchecked: {
    title: (n) => (n > 0 ? `Журнал проверен ${days(n)} назад` : 'Журнал ни разу не проверяли'),
    todo: 'Раз в неделю он проверяется сам, пока есть кому выполнять задания. Нажмите ниже «Проверить сейчас».',
  },
  import_lost: {
    title: (n) =>
      n === 1
        ? 'Импорт оборвался'
        : counted('ru', n, {
            one: 'Оборвался # импорт',
            few: 'Оборвались # импорта',
            many: 'Оборвались # импортов',
            other: 'Оборвались # импорта',
          }),
    todo: 'Запустите ту же команду снова: она продолжит с того места, и ничто не будет принято дважды.',
  },
}
