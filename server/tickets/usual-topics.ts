/** What clients of a provider write about. The first one is for those who do not choose. */
export const usualTopics = [
  { ru: 'Что-то не работает', en: 'Something does not work', line: 'first', impact: 'degraded', urgency: 'normal' },
  { ru: 'Доступ и пароли', en: 'Access and passwords', line: 'first', impact: 'degraded', urgency: 'normal' },
  { ru: 'Настройка почты', en: 'Setting up mail', line: 'first', impact: 'question', urgency: 'normal' },
  { ru: 'Перенос сайта к нам', en: 'Moving a site in', line: 'second', impact: 'question', urgency: 'normal' },
  { ru: 'Больше ресурсов', en: 'More resources', line: 'first', impact: 'question', urgency: 'normal' },
  { ru: 'Изменить услугу', en: 'Change of a service', line: 'first', impact: 'question', urgency: 'normal' },
  { ru: 'Счёт и оплата', en: 'Bill and payment', line: 'first', impact: 'question', urgency: 'normal' },
  { ru: 'Жалоба', en: 'Complaint', line: 'first', impact: 'degraded', urgency: 'high' },
  { ru: 'Пожелание', en: 'Wish', line: 'first', impact: 'question', urgency: 'low' },
  { ru: 'Что-то подозрительное', en: 'Something suspicious', line: 'second', impact: 'degraded', urgency: 'high' },
] as const
