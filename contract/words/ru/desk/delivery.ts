import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'

export const delivery: Words['desk']['ticket']['delivery'] = {
  states: {
    queued: () => 'ждёт отправки',
    sending: () => 'отправляется',
    sent: ({ time }) => `отправлено ${time}`,
    delivered: ({ time }) => `дошло ${time}`,
    returned: ({ time }) => `вернулось ${time}`,
    failed: () => 'не принято',
    local: () => 'лежит в местном ящике',
    declined: () => 'не отправлено, клиент отказался от таких писем',
  },
  letters: ({ n, how }) =>
    n === 1
      ? `письмо: ${how}`
      : `${counted('ru', n, { one: '# письмо', few: '# письма', many: '# писем', other: '# письма' })}: ${how}`,
  notReached: ({ name, time }) => `${name}: письма не доходят с ${time}.`,
  otherWay: 'Скажите и по телефону.',
  arrives: 'Письма снова доходят',
  arrivesDone: 'Отметка снята.',
  automatic: 'Автоматические ответы',
  show: 'Показать',
  notArrived: ({ to, address }) => `Письмо для ${to} (${address}) не дошло:`,
}
