import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'

export const list: Words['desk']['list'] = {
  myTurnOrder: 'Сначала то, что раньше сорвётся',
  queueOrder: 'По ближайшему сроку',
  reasons: {
    client_complained: 'клиент жалуется руководителю',
    client_wrote: 'ответил клиент',
    promised: 'обещали',
    handed_to_you: 'передали вам',
    new: 'новая',
    waiting: 'ждём',
    time_is_near: 'срок подходит',
  },
  number: ({ n }) => `№\u00a0${n}`,
  unread: 'не прочитано',
  me: 'я',
  nobody: 'ничья',
  newRows: ({ n }) =>
    counted('ru', n, {
      one: '# новая: показать',
      few: '# новые: показать',
      many: '# новых: показать',
      other: '# новой: показать',
    }),
  tabs: { open: 'Открытые', unassigned: 'Ничьи', waiting: 'Ждём', resolved: 'Решённые' },
  empty: 'Вас никто не ждёт',
  emptyNext: ({ time, n }) => `Ближайший срок — ${time}, № ${n}.`,
  emptyNothing: 'Новые заявки ваших линий появятся здесь сами.',
  emptyQueue: {
    open: 'На этой линии нет открытых заявок',
    unassigned: 'У каждой заявки этой линии есть хозяин',
    waiting: 'Здесь никто никого не ждёт',
    resolved: 'Ни одна заявка этой линии не ждёт подтверждения',
  },
  emptyQueueWords: 'Они появятся здесь сами.',
  noLine: 'Такой линии нет, или она вам недоступна',
  hintMove: 'по списку',
  hintOpen: 'открыть',
  hintAll: 'все клавиши',

  due: {
    none: 'срока нет',
    until: ({ time }) => `до ${time}`,
    left: ({ minutes }) =>
      minutes < 60 ? `${minutes} мин` : `${Math.floor(minutes / 60)} ч ${String(minutes % 60).padStart(2, '0')}`,
    late: ({ minutes }) => `−${list.due.left({ minutes })}`,
    fullLeft: ({ time, left }) => `обещано до ${time}, ${left}`,
    fullLate: ({ time, late }) => `обещано до ${time}, ${late}`,
  },
}
