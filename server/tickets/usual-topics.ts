import type { Field, Impact, Urgency } from '#contract/tickets.ts'
import * as forms from './usual-forms.ts'

type Usual = {
  ru: string
  en: string
  line: 'first' | 'second'
  impact: Impact
  urgency: Urgency
  hint?: { ru: string; en: string }
  fields: readonly Field[]
}

/** What clients of a provider write about. The first one is for those who do not choose, and asks nothing of its own. */
export const usualTopics: readonly Usual[] = [
  {
    ru: 'Что-то не работает',
    en: 'Something does not work',
    line: 'first',
    impact: 'degraded',
    urgency: 'normal',
    fields: [],
  },
  {
    ru: 'Сайт не открывается',
    en: 'A site does not open',
    line: 'first',
    impact: 'down',
    urgency: 'normal',
    fields: forms.siteDoesNotOpen,
  },
  {
    ru: 'Доступ и пароли',
    en: 'Access and passwords',
    line: 'first',
    impact: 'degraded',
    urgency: 'normal',
    hint: { ru: 'Паролей не пишите: мы их не спрашиваем.', en: 'Never write a password: we do not ask for it.' },
    fields: forms.access,
  },
  {
    ru: 'Настройка почты',
    en: 'Setting up mail',
    line: 'first',
    impact: 'question',
    urgency: 'normal',
    fields: forms.mailSetUp,
  },
  {
    ru: 'Перенос сайта к нам',
    en: 'Moving a site in',
    line: 'second',
    impact: 'question',
    urgency: 'normal',
    fields: forms.movingIn,
  },
  {
    ru: 'Больше ресурсов',
    en: 'More resources',
    line: 'first',
    impact: 'question',
    urgency: 'normal',
    fields: forms.moreResources,
  },
  {
    ru: 'Изменить услугу',
    en: 'Change of a service',
    line: 'first',
    impact: 'question',
    urgency: 'normal',
    fields: forms.changeOfService,
  },
  {
    ru: 'Счёт и оплата',
    en: 'Bill and payment',
    line: 'first',
    impact: 'question',
    urgency: 'normal',
    fields: forms.bill,
  },
  { ru: 'Жалоба', en: 'Complaint', line: 'first', impact: 'degraded', urgency: 'high', fields: forms.complaint },
  { ru: 'Пожелание', en: 'Wish', line: 'first', impact: 'question', urgency: 'low', fields: forms.wish },
  {
    ru: 'Что-то подозрительное',
    en: 'Something suspicious',
    line: 'second',
    impact: 'degraded',
    urgency: 'high',
    hint: {
      ru: 'Не переходите по ссылкам и ничего не удаляйте, пока мы не посмотрим.',
      en: 'Follow no links and delete nothing until we have looked.',
    },
    fields: forms.suspicious,
  },
]
