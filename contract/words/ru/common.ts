import { counted } from '../counted.ts'
import type { Words } from '../words.ts'
import { answerProblems } from './common/answers.ts'
import { secrets } from './common/secrets.ts'

const characters = { one: '# знака', few: '# знаков', many: '# знаков', other: '# знаков' }

export const common: Words['common'] = {
  product: 'Отклик',
  languages: { ru: 'Русский', en: 'English' },
  statuses: {
    new: 'Новая',
    open: 'В работе',
    waiting_for_client: 'Ждём клиента',
    waiting_for_third_party: 'Ждём других',
    planned: 'Назначено',
    resolved: 'Решена',
    closed: 'Закрыта',
  },
  clientStatuses: {
    new: 'Принято',
    open: 'Разбираемся',
    waiting_for_client: 'Ждём вас',
    waiting_for_third_party: 'Ждём партнёра',
    planned: 'Назначено',
    resolved: 'Решено, проверьте',
    closed: 'Закрыто',
  },
  priorities: { low: 'Низкий', normal: 'Обычный', high: 'Высокий', critical: 'Критичный' },
  impacts: { question: 'Вопрос', degraded: 'Работает, но плохо', down: 'Не работает совсем' },
  channels: {
    portal: 'портал',
    desk: 'рабочее место',
    mail: 'почта',
    phone: 'телефон',
    api: 'API',
    import: 'загрузка',
    system: 'система',
  },
  categories: {
    individual: 'Физическое лицо',
    sole_entrepreneur: 'Индивидуальный предприниматель',
    legal_entity: 'Юридическое лицо',
    government: 'Государственный орган',
  },
  tiers: { standard: 'Стандартные', priority: 'Приоритетные', vip: 'VIP' },
  contactRoles: {
    owner: 'Владелец',
    administrator: 'Администратор',
    technical: 'Технический',
    billing: 'Оплата',
    viewer: 'Только чтение',
  },
  staffRoles: {
    agent: 'Сотрудник поддержки',
    lead: 'Руководитель смены',
    quality: 'Контроль качества',
    kb_editor: 'Редактор базы знаний',
    identity_officer: 'Проверка личности',
    identity_approver: 'Утверждение личности',
    auditor: 'Аудитор',
    administrator: 'Администратор',
  },
  serviceKinds: {
    server: 'Сервер',
    site: 'Сайт',
    domain: 'Домен',
    mail: 'Почта',
    network: 'Сеть',
    other: 'Другое',
  },
  fieldProblems: {
    too_short: ({ least }) => (least <= 1 ? 'Заполните это поле.' : `Не меньше ${counted('ru', least, characters)}.`),
    too_long: ({ most }) => `Не больше ${counted('ru', most, characters)}. Сократите или приложите файлом.`,
    not_an_address: () => 'Это не похоже на адрес электронной почты.',
    hours_overlap: () => 'Эти часы пересекаются или кончаются раньше, чем начинаются.',
    date_twice: () => 'Одна из дат указана дважды.',
    unknown_zone: () => 'Такой часовой пояс неизвестен. Напишите, например, Europe/Moscow.',
    unreadable: () => 'В тексте испорченные знаки. Наберите его заново или приложите файлом.',
    unknown_field: ({ names }) => `Неизвестное поле: ${names}. Уберите его.`,
    ...answerProblems,
    wrong: () => 'Такое значение сюда не подходит.',
  },
  fileSize: ({ bytes }) =>
    bytes < 1024
      ? `${bytes}\u00a0Б`
      : bytes < 1048576
        ? `${Math.ceil(bytes / 1024)}\u00a0КБ`
        : `${String(Math.round(bytes / 104857.6) / 10).replace('.', ',')}\u00a0МБ`,
  in: ({ minutes }) =>
    minutes < 60
      ? `через ${minutes}\u00a0мин`
      : `через ${Math.floor(minutes / 60)}\u00a0ч ${String(minutes % 60).padStart(2, '0')}\u00a0мин`,
  late: ({ minutes }) =>
    minutes < 60
      ? `опоздание ${minutes}\u00a0мин`
      : `опоздание ${Math.floor(minutes / 60)}\u00a0ч ${String(minutes % 60).padStart(2, '0')}\u00a0мин`,
  noSubject: 'Без темы',
  secrets,
}
