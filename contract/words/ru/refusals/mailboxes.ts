import type { mailboxRefusals as en } from '../../en/refusals/mailboxes.ts'

export const mailboxRefusals: typeof en = {
  mailbox_not_found: () => 'Этого ящика уже нет. Вернитесь к списку.',
  mailbox_is_there: () => 'Почта из этого ящика уже забирается, она пришла бы дважды. Ничего не изменено.',
  mailbox_secret_missing: () =>
    'Введите пароль или токен: сохранённый уходит только на тот сервер, для которого был введён.',
}
