/** What clients of a provider write about. The first one is for those who do not choose. */
export const usualTopics = [
  { ru: 'Что-то не работает', en: 'Something does not work', line: 'first' },
  { ru: 'Доступ и пароли', en: 'Access and passwords', line: 'first' },
  { ru: 'Настройка почты', en: 'Setting up mail', line: 'first' },
  { ru: 'Перенос сайта к нам', en: 'Moving a site in', line: 'second' },
  { ru: 'Больше ресурсов', en: 'More resources', line: 'first' },
  { ru: 'Изменить услугу', en: 'Change of a service', line: 'first' },
  { ru: 'Счёт и оплата', en: 'Bill and payment', line: 'first' },
  { ru: 'Жалоба', en: 'Complaint', line: 'first' },
  { ru: 'Пожелание', en: 'Wish', line: 'first' },
  { ru: 'Что-то подозрительное', en: 'Something suspicious', line: 'second' },
] as const
