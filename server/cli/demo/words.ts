import type { ContactRole, StaffRole } from '#contract/roles.ts'

type Words = {
  making: string
  progress(done: number, all: number): string
  made(tickets: number, took: string): string
  waysIn: string
  apart: string
  staff: string
  clients: (account: string) => string
  roles: Record<Exclude<StaffRole, 'kb_editor' | 'identity_officer' | 'identity_approver'>, string> &
    Record<`client ${ContactRole}`, string>
}

export const words: Record<'en' | 'ru', Words> = {
  en: {
    making: 'Making the demo: half a year of a hosting company. This happens once and takes less than a minute.',
    progress: (done, all) => `${Math.floor((100 * done) / all)} %`,
    made: (tickets, took) => `Made: ${tickets} tickets in ${took}.`,
    waysIn: 'One-time links, each for an hour (another one:  OTKLIK_DATA=… ./bin/otklik enter EMAIL):',
    apart: 'A browser holds one person at a time: open a second one in a private window.',
    staff: 'The desk',
    clients: (account) => `The portal, clients of ${account}`,
    roles: {
      agent: 'agent',
      lead: 'lead',
      quality: 'quality',
      auditor: 'auditor',
      administrator: 'administrator',
      'client owner': 'owner',
      'client administrator': 'administrator',
      'client technical': 'technical',
      'client billing': 'billing',
      'client viewer': 'viewer',
    },
  },
  ru: {
    making: 'Создаём показательную компанию: полгода из жизни хостинга. Это один раз и меньше минуты.',
    progress: (done, all) => `${Math.floor((100 * done) / all)} %`,
    made: (tickets, took) => `Готово: заявок ${tickets}, за ${took}.`,
    waysIn: 'Одноразовые ссылки, каждая на час (ещё одна:  OTKLIK_DATA=… ./bin/otklik enter АДРЕС):',
    apart: 'В одном браузере один человек: второго откройте в приватном окне.',
    staff: 'Рабочее место',
    clients: (account) => `Портал, клиенты: ${account}`,
    roles: {
      agent: 'сотрудник',
      lead: 'руководитель',
      quality: 'качество',
      auditor: 'аудитор',
      administrator: 'администратор',
      'client owner': 'владелец',
      'client administrator': 'администратор',
      'client technical': 'технический',
      'client billing': 'финансы',
      'client viewer': 'наблюдатель',
    },
  },
}
