import { counted } from '../../counted.ts'
import type { mailNotices as Said } from '../../en/desk/mail-notices.ts'

export const mailNotices: typeof Said = {
  kinds: {
    mail_held: ({ n }) =>
      counted('ru', n, {
        one: '# письмо ждёт рядом с заявкой: не доказано, чьё оно',
        few: '# письма ждут рядом с заявкой: не доказано, чьи они',
        many: '# писем ждут рядом с заявкой: не доказано, чьи они',
        other: '# письма ждёт рядом с заявкой: не доказано, чьи они',
      }),
    storm: () => 'Шквал писем: они задержаны, пока кто-то не посмотрит',
  },
  bursts: {
    mail_held: ({ n }) =>
      counted('ru', n, {
        one: 'Письма ждут рядом с # заявкой',
        few: 'Письма ждут рядом с # заявками',
        many: 'Письма ждут рядом с # заявками',
        other: 'Письма ждут рядом с # заявки',
      }),
    storm: ({ n }) =>
      counted('ru', n, {
        one: '# шквал писем',
        few: '# шквала писем',
        many: '# шквалов писем',
        other: '# шквала писем',
      }),
  },
  kindNames: {
    mail_held: 'Рядом с моей заявкой или где я слежу ждёт письмо',
    storm: 'Начался шквал писем',
  },
}
