/**
 * What a provider's engineer would ask back about each usual topic, and nothing else: four questions at most, none of
 * them required, so that nobody is kept from writing. A name that stands in several topics is one column of a view.
 */
import type { Condition, Field, FieldKind, Said } from '#contract/tickets.ts'

type More = Partial<Pick<Field, 'help' | 'conditions' | 'options'>>
const ask = (id: string, kind: FieldKind, ru: string, en: string, more: More = {}): Field => ({
  id,
  kind,
  label: { ru, en },
  help: { ru: '', en: '' },
  required: false,
  preset: [],
  options: [],
  conditions: [],
  ...more,
})
const said = (ru: string, en: string): Said => ({ ru, en })
const help = (ru: string, en: string) => ({ help: said(ru, en) })
const options = (all: Record<string, [ru: string, en: string]>) => ({
  options: Object.entries(all).map(([id, [ru, en]]) => ({ id, label: said(ru, en) })),
})
const when = (field: string, is: Condition['is'], ...values: string[]) => ({ conditions: [{ field, is, values }] })

const site = ask(
  'address',
  'address',
  'Адрес сайта',
  'Address of the site',
  help('Например, shop.ru', 'Such as shop.com'),
)
const errorText = (conditions: { conditions: Condition[] }) =>
  ask('error_text', 'text', 'Текст ошибки', 'Text of the error', {
    ...help('Код или первая строка, как есть.', 'Its code or first line, as it stands.'),
    ...conditions,
  })

export const siteDoesNotOpen: Field[] = [
  site,
  ask(
    'seen',
    'choice',
    'Что видно вместо сайта?',
    'What is there instead?',
    options({
      error_page: ['Страница с ошибкой', 'A page with an error'],
      warning: ['Предупреждение браузера', 'A warning of the browser'],
      endless: ['Долго грузится и не открывается', 'It loads and never opens'],
      blank: ['Пустая страница', 'An empty page'],
      other_site: ['Чужой или старый сайт', 'Another site, or an old one'],
    }),
  ),
  errorText(when('seen', 'one_of', 'error_page', 'warning')),
  ask('changed', 'text', 'Что меняли незадолго до этого?', 'What was changed shortly before?', {
    ...help(
      'Обновление, DNS, настройки. Если ничего, оставьте пустым.',
      'An update, DNS, settings. If nothing, leave it empty.',
    ),
  }),
]

export const access: Field[] = [
  ask(
    'place',
    'choice',
    'Куда не получается войти?',
    'Where can you not sign in?',
    options({
      portal: ['Личный кабинет', 'The client portal'],
      panel: ['Панель управления', 'The control panel'],
      ssh: ['SSH или консоль', 'SSH or the console'],
      ftp: ['FTP или SFTP', 'FTP or SFTP'],
      database: ['База данных', 'A database'],
      other: ['Другое', 'Something else'],
    }),
  ),
  ask('login', 'text', 'Логин', 'User name', {
    ...help(
      'Только имя для входа. Пароль не пишите: мы его не спрашиваем.',
      'The name alone. Never write a password: we do not ask for it.',
    ),
  }),
  errorText(when('place', 'answered')),
]

export const mailSetUp: Field[] = [
  ask('address', 'address', 'Домен почты', 'Domain of the mail', help('То, что после @', 'What stands after the @')),
  ask(
    'program',
    'choice',
    'Где настраиваете?',
    'Where do you set it up?',
    options({
      phone: ['Телефон', 'A phone'],
      outlook: ['Outlook', 'Outlook'],
      other_program: ['Другая почтовая программа', 'Another mail program'],
      browser: ['В браузере', 'In the browser'],
      device: ['Сайт, принтер или прибор', 'A site, a printer or a device'],
    }),
  ),
  ask(
    'trouble',
    'several',
    'Что не получается?',
    'What does not work?',
    options({
      receive: ['Получать письма', 'Receiving mail'],
      send: ['Отправлять письма', 'Sending mail'],
      sign_in: ['Войти', 'Signing in'],
    }),
  ),
  errorText(when('trouble', 'answered')),
]

export const movingIn: Field[] = [
  site,
  ask(
    'now_at',
    'choice',
    'Где сайт сейчас?',
    'Where is the site now?',
    options({
      hosting: ['У другого хостера', 'With another provider'],
      own: ['На своём сервере', 'On a server of your own'],
      builder: ['В конструкторе сайтов', 'In a site builder'],
      here: ['У нас, на другой услуге', 'With us, on another service'],
    }),
  ),
  ask('has_access', 'choice', 'Есть ли у вас доступ к файлам и базе?', 'Can you reach its files and database?', {
    ...options({ yes: ['Да', 'Yes'], partly: ['Частично', 'In part'], no: ['Нет', 'No'] }),
    ...when('now_at', 'one_of', 'hosting', 'own'),
  }),
  ask('wanted_at', 'date_time', 'Когда удобно переключить?', 'When may we switch over?', {
    ...help(
      'На это время сайт может стать недоступен на несколько минут.',
      'The site may be away for some minutes then.',
    ),
  }),
]

export const moreResources: Field[] = [
  ask(
    'resources',
    'several',
    'Чего не хватает?',
    'What is short?',
    options({
      cpu: ['Процессор', 'Processor'],
      memory: ['Память', 'Memory'],
      disk: ['Диск', 'Disk'],
      traffic: ['Трафик', 'Traffic'],
    }),
  ),
  ask('amount', 'text', 'Сколько нужно?', 'How much do you need?', {
    ...help('Например: ещё 4 ГБ памяти, диск до 200 ГБ.', 'Such as: 4 GB more memory, a disk of 200 GB.'),
    ...when('resources', 'answered'),
  }),
  ask('wanted_at', 'date_time', 'К какому времени?', 'By when?'),
]

export const changeOfService: Field[] = [
  ask(
    'change',
    'choice',
    'Что изменить?',
    'What is to change?',
    options({
      tariff: ['Тариф', 'The plan'],
      add: ['Добавить услугу', 'Add a service'],
      transfer: ['Передать на другой договор', 'Pass it to another contract'],
      stop: ['Отказаться от услуги', 'Give the service up'],
    }),
  ),
  ask('reason', 'long_text', 'Почему отказываетесь?', 'Why do you give it up?', {
    ...help('Не обязательно. Так мы узнаем, что исправить.', 'Only if you like: it tells us what to mend.'),
    ...when('change', 'equal', 'stop'),
  }),
  ask('wanted_at', 'date_time', 'С какого времени?', 'From when on?'),
]

export const bill: Field[] = [
  ask(
    'matter',
    'choice',
    'О чём речь?',
    'What is it about?',
    options({
      not_credited: ['Оплатили, а не зачислено', 'Paid, and not credited'],
      sum: ['Сумма непонятна', 'The sum is unclear'],
      papers: ['Нужны документы', 'Papers are needed'],
      refund: ['Вернуть деньги', 'Money back'],
    }),
  ),
  ask('bill_number', 'text', 'Номер счёта', 'Number of the bill'),
  ask('paid_at', 'date_time', 'Когда оплатили?', 'When did you pay?', when('matter', 'equal', 'not_credited')),
  ask(
    'proof',
    'file',
    'Платёжное поручение или чек',
    'Payment order or receipt',
    when('matter', 'equal', 'not_credited'),
  ),
]

export const complaint: Field[] = [
  ask(
    'about_ticket',
    'text',
    'О какой заявке речь?',
    'Which ticket is it about?',
    help('Номер, если он есть.', 'Its number, if there is one.'),
  ),
  ask('expected', 'long_text', 'Чего вы ждали?', 'What did you expect?'),
]

export const wish: Field[] = [ask('today', 'long_text', 'Как обходитесь сейчас?', 'How do you manage today?')]

export const suspicious: Field[] = [
  ask(
    'suspicion',
    'choice',
    'Что насторожило?',
    'What looks wrong?',
    options({
      as_if_us: ['Письмо или звонок будто от нас', 'A letter or call as if from us'],
      sign_in: ['Чужой вход', 'Somebody else signed in'],
      files: ['Чужие файлы или страницы', 'Files or pages that are not yours'],
      spam: ['Рассылка с вашего адреса', 'Mass mail from your address'],
      other: ['Другое', 'Something else'],
    }),
  ),
  ask('address', 'address', 'Сайт, сервер или IP, о котором речь', 'The site, server or IP it is about'),
  ask('noticed_at', 'date_time', 'Когда заметили?', 'When did you notice?'),
  ask('done_already', 'text', 'Что вы уже сделали?', 'What have you done already?'),
]
