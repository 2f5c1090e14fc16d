import type { secretEvents as english, secretHistory as englishHistory } from '../../en/desk/secret-events.ts'

export const secretEvents: typeof english = {
  'ticket.secret_given': ({ label }) =>
    label ? `Передано для одного прочтения: «${label}»` : 'Передано для одного прочтения',
  'ticket.secret_read': () => 'Переданное на один раз открыто',
  'ticket.secret_ended': ({ why }) =>
    why === 'taken_back'
      ? 'Переданное на один раз забрано непрочитанным'
      : 'Переданное на один раз не прочитали вовремя',
  'ticket.words_shown': () => 'Номер, скрытый как номер карты, снова виден: это не карта',
  'ticket.words_hidden': () => 'В сказанном раньше скрыты секреты',
}
export const secretHistory: typeof englishHistory = {
  'ticket.secret_given': 'Передано для одного прочтения',
  'ticket.secret_read': 'Открыто',
  'ticket.secret_ended': 'Исчезло непрочитанным',
  'ticket.words_shown': 'Номер показан снова',
  'ticket.words_hidden': 'Секреты скрыты',
}
