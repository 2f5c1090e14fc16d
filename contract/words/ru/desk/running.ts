import { counted } from '../../counted.ts'
import type { running as english } from '../../en/desk/running.ts'
import { common } from '../common.ts'
import { kept, keptAdvice } from './kept.ts'
import { protection } from './protection.ts'

const days = (n: number) => counted('ru', n, { one: '# день', few: '# дня', many: '# дней', other: '# дня' })

const GiB = 1024 ** 3
const inGiB = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 })

/** Как работает система и куда уходит её почта. */
export const running: typeof english = {
  title: 'Состояние',
  lead: ({ version }) => `«Отклик» ${version}. Сведения обновляются каждые полминуты.`,
  well: 'Всё работает',
  wellWords: 'Делать ничего не нужно.',
  advice: {
    no_worker: {
      title: () => 'Задания никто не выполняет',
      todo: 'Письма и обещания ждут. Запустите процесс с ролью worker: otklik serve',
    },
    no_mailer: {
      title: () => 'Письма никто не отправляет',
      todo: 'Запустите процесс с ролью mail: otklik serve',
    },
    jobs_late: {
      title: (n) => `Самое старое задание ждёт ${n} с`,
      todo: 'Процессы не успевают или не могут до чего-то достучаться. Посмотрите их журнал или запустите ещё один.',
    },
    disk_full: {
      title: () => 'Диск почти полон',
      todo: 'Освободите место сейчас: на полный диск ничего не записать.',
    },
    disk_filling: { title: () => 'Диск заполняется', todo: 'Освободите место или перенесите папку данных заранее.' },
    mail_stuck: {
      title: (n) => `Письмо ждёт уже ${Math.round(n / 60)} мин`,
      todo: 'Что говорит почтовый сервер, видно в «Письмах», «Ждут»; отправьте проверочное письмо в «Исходящей почте».',
    },
    letters_failed: {
      title: (n) =>
        counted('ru', n, {
          one: 'Не отправлено # письмо',
          few: 'Не отправлено # письма',
          many: 'Не отправлено # писем',
          other: 'Не отправлено # письма',
        }),
      todo: 'Причины и повторная отправка — в «Письмах», «Не отправлены».',
    },
    address_open: {
      title: () => 'Пароли идут по сети открыто',
      todo: 'Поставьте перед «Откликом» прокси с сертификатом и задайте в PUBLIC_URL адрес https.',
    },
    rehearsal_failed: {
      title: () => 'Последнюю проверенную копию восстановить не удалось',
      todo: 'Сделайте новую и проверьте: otklik backup --to ПАПКА, затем otklik restore --rehearse ФАЙЛ',
    },
    no_backup: {
      title: () => 'Резервной копии нет',
      todo: 'Сделайте её сейчас, а потом каждую ночь: otklik backup --to ПАПКА',
    },
    backup_old: {
      title: (n) => `Последней копии уже ${days(n)}`,
      todo: 'Делайте её каждую ночь: otklik backup --to ПАПКА',
    },
    ...keptAdvice,
    files_lost: {
      title: (n) =>
        counted('ru', n, {
          one: 'Пропал или повреждён # файл из заявок',
          few: 'Пропали или повреждены # файла из заявок',
          many: 'Пропали или повреждены # файлов из заявок',
          other: 'Пропали или повреждены # файла из заявок',
        }),
      todo: 'Какие именно, сказано при копировании. Верните их из более старой копии.',
    },
    never_rehearsed: {
      title: () => 'Ни одну копию не пробовали восстановить',
      todo: 'Неизвестно, можно ли. Выполните: otklik restore --rehearse ФАЙЛ',
    },
    rehearsal_old: {
      title: (n) => `Копию проверяли ${days(n)} назад`,
      todo: 'Делайте это каждую неделю: otklik restore --rehearse ФАЙЛ',
    },
    jobs_given_up: {
      title: (n) =>
        counted('ru', n, {
          one: '# задание исчерпало попытки',
          few: '# задания исчерпали попытки',
          many: '# заданий исчерпали попытки',
          other: '# задания исчерпали попытки',
        }),
      todo: 'Причина — в журнале, строки «job failed».',
    },
    faults: {
      title: (n) =>
        counted('ru', n, {
          one: '# сбой за сутки',
          few: '# сбоя за сутки',
          many: '# сбоев за сутки',
          other: '# сбоя за сутки',
        }),
      todo: 'Они перечислены ниже; в журнале под тем же кодом есть подробности.',
    },
    versions_differ: {
      title: (n) => `Работают процессы разных версий: ${n}`,
      todo: 'Во время обновления так и должно быть; завершите его.',
    },
    mail_nowhere: {
      title: () => 'Почта не уходит',
      todo: 'Письма остаются в системе. Введите почтовый сервер в «Исходящей почте».',
    },
  },
  kept,
  processes: 'Процессы',
  host: 'Машина',
  does: 'Делает',
  roles: { web: 'отвечает', worker: 'задания', mail: 'письма' },
  version: 'Версия',
  heard: 'Был слышен',
  gone: ({ at }) => `молчит с ${at}`,
  disk: 'Свободно на диске',
  diskOf: ({ free, size }) => `${free} из ${size}`,
  memory: 'Память',
  late: 'Опоздание',
  lateMs: ({ ms }) => `${ms}\u00a0мс`,
  unknown: 'неизвестно',
  size: ({ bytes }) => (bytes < GiB ? common.fileSize({ bytes }) : `${inGiB.format(bytes / GiB)}\u00a0ГБ`),
  state: 'Сейчас',
  mailServer: 'Почта уходит',
  mailNowhere: 'никуда, письма остаются здесь',
  mailThrough: ({ server }) => `через ${server}`,
  letters: 'Письма',
  lettersNow: ({ queued, failed }) => `ждут: ${queued}, не отправлены: ${failed}`,
  lastSent: 'Последнее ушло',
  never: 'ни разу',
  jobs: 'Задания',
  jobsNow: ({ waiting, givenUp }) => `ждут: ${waiting}, исчерпали попытки: ${givenUp}`,
  database: 'База данных',
  databaseNow: ({ version, size }) => `PostgreSQL ${version}, ${size}`,
  backup: 'Последняя копия',
  backupNow: ({ at, name, size }) => `${at}, ${name}, ${size}`,
  rehearsal: 'Последняя проверка копии',
  rehearsalWell: ({ at }) => `${at}: восстанавливается`,
  rehearsalBadly: ({ at, fault }) => `${at}: ${fault}`,
  faults: 'Сбои за сутки',
  reference: 'Код',
  at: 'Когда',
  place: 'Где',
  what: 'Что',
  noFaults: 'Ничего не ломалось.',
  outgoing: {
    title: 'Исходящая почта',
    lead: 'Почтовый сервер, через который уходят письма. Изменения действуют сразу, без перезапуска.',
    toHealth: 'Состояние',
    byEnvironment: 'Задано при запуске «Отклика»',
    byEnvironmentWords:
      'SMTP_URL важнее того, что введено здесь. Чтобы настраивать здесь, уберите SMTP_URL и запустите «Отклик» снова.',
    nowhere: 'Почта не уходит',
    nowhereWords: 'Письма остаются в разделе «Письма», а ссылка приглашения показывается на экране.',
    host: 'Сервер',
    hostHelp: 'Как его называет ваш почтовый провайдер: smtp.example.com.',
    port: 'Порт',
    security: 'Защита в пути',
    securities: {
      tls: { label: 'TLS', help: 'Обычно порт 465.' },
      starttls: { label: 'STARTTLS', help: 'Обычно порт 587.' },
      none: { label: 'Нет', help: 'Только для сервера на этой же машине: письма и пароль можно прочесть в пути.' },
    },
    user: 'Пользователь',
    userHelp: 'Пусто, если сервер не спрашивает.',
    password: 'Пароль',
    passwordHelp: 'Хранится запечатанным и больше не показывается.',
    passwordKept: 'Пароль сохранён. Оставьте поле пустым, чтобы он остался прежним.',
    fromName: 'Имя отправителя',
    fromAddress: 'Адрес отправителя',
    fromHelp: 'Сервер должен разрешать отправку с него.',
    save: 'Сохранить',
    saved: 'Сохранено. Теперь письма уходят через этот сервер.',
    stop: 'Не отправлять почту',
    stopTitle: 'Больше не отправлять почту?',
    stopWords: 'Письма будут оставаться в системе, в том числе те, что ждут. Сервер и пароль будут забыты.',
    stopped: 'Почта больше не уходит.',
    trial: 'Проверочное письмо',
    trialLead: 'С тем, что стоит в форме, сохранено оно или нет.',
    to: 'Кому',
    tryIt: 'Отправить проверочное письмо',
    delivered: 'Сервер принял письмо',
    refused: 'Письмо не ушло',
    protection,
    said: 'Сервер ответил:',
    changed: ({ at }) => `Изменено ${at}.`,
    hostFirst: 'Сначала введите сервер.',
  },
}
