/** About signing our letters. */
export const mailRefusals = {
  mail_signing_no_domain: () =>
    'Адрес, с которого уходят письма, не принадлежит домену, за который можно подписывать. Сначала задайте другой.',
  mail_signing_no_key: () => 'Ключа ещё нет. Сначала создайте его.',
}
