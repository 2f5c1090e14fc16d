/** About signing our letters, and where answers to them come. */
export const mailRefusals = {
  mail_signing_no_domain: () =>
    'Адрес, с которого уходят письма, не принадлежит домену, за который можно подписывать. Сначала задайте другой.',
  mail_signing_no_key: () => 'Ключа ещё нет. Сначала создайте его.',
  mail_answers_domain_missing: () => 'Укажите домен, на который приходят ответы.',
  mail_answers_no_room: () =>
    'Адрес, с которого уходят письма, не допускает подадресов: он слишком длинный или его домен не принимает почту.',
}
