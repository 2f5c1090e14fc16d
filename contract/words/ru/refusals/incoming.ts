import type { incomingRefusals as en } from '../../en/refusals/incoming.ts'

export const incomingRefusals: typeof en = {
  mail_not_found: () => 'Такого письма нет, или оно вам недоступно.',
  mail_has_ended: () => 'Вас опередили: с этим письмом уже разобрались. Ничего не изменилось. Обновите страницу.',
  mail_unreadable: () =>
    'Это письмо не читается, поэтому сделать из него сообщение нельзя. Ничего не изменилось. Сохраните его файлом и посмотрите там.',
}
