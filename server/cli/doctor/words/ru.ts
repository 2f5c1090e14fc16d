import { counted } from '#contract/words/counted.ts'
import { lines, size, type Words } from './said.ts'

const ru = (n = 0, one: string, few: string, many: string) =>
  counted('ru', n, { one: `# ${one}`, few: `# ${few}`, many: `# ${many}`, other: `# ${many}` })

const agoRu = (seconds = 0) =>
  seconds < 7200
    ? ru(Math.round(seconds / 60), 'минуту', 'минуты', 'минут')
    : seconds < 172_800
      ? ru(Math.round(seconds / 3600), 'час', 'часа', 'часов')
      : ru(Math.round(seconds / 86_400), 'день', 'дня', 'дней')

export const said: Words = {
  node: ({ name }, state) =>
    state === 'good'
      ? { said: `Node ${name}` }
      : {
          said: `Node ${name} слишком старый`,
          todo: 'Запустите bin/setup, он принесёт нужный, или поставьте Node 22.19 или новее.',
        },
  settings: ({ words }) => ({ said: 'Настройки неверны', todo: words?.replaceAll('\n', '\n    ') ?? '' }),
  data: ({ name, words }) =>
    words === 'missing'
      ? { said: `Папки данных ${name} нет`, todo: 'Назовите верную:  OTKLIK_DATA=/path/to/folder' }
      : words === 'closed'
        ? {
            said: `В папку данных ${name} нельзя писать`,
            todo: `Запустите от имени владельца или:  chown -R $(id -u) ${name}`,
          }
        : { said: `Папка данных ${name}` },
  space: ({ bytes, name }, state) =>
    state === 'good'
      ? { said: `Свободно ${size(bytes)}` }
      : {
          said: `Там, где лежит ${name}, свободно только ${size(bytes)}`,
          todo: 'Освободите место или перенесите папку: на полный диск ничего не записать.',
        },
  database: ({ name, words }) => (words ? lines(words) : { said: `PostgreSQL ${name} отвечает` }),
  locale: ({ words }) => (words ? lines(words) : { said: 'Русский читается и находится' }),
  durability: ({ name }, state) =>
    state === 'good'
      ? { said: 'Подтверждённое переживёт отключение питания' }
      : state === 'bad'
        ? {
            said: `${name} выключено: подтверждённое может пропасть`,
            todo: `Включите в postgresql.conf и перезапустите PostgreSQL: ${name} = on`,
          }
        : {
            said: 'PostgreSQL не хранит контрольных сумм страниц',
            todo: 'Остановите его и выполните:  pg_checksums --enable',
          },
  migrations: ({ words, name, n }) =>
    words === 'newer'
      ? { said: `Базу изменил более новый «Отклик» (${name})`, todo: 'Обновите программу.' }
      : words === 'behind'
        ? {
            said: `Не хватает ${ru(n, 'миграции', 'миграций', 'миграций')}: ${name}`,
            todo: 'Выполните:  otklik migrate  («otklik serve» тоже это делает).',
          }
        : { said: `База в порядке (${name})` },
  clock: ({ seconds = 0 }, state) =>
    state === 'good'
      ? { said: 'Часы сходятся' }
      : {
          said: `Часы этой машины и базы расходятся на ${Math.abs(seconds)} с: ничего не записывается`,
          todo: 'Настройте обе по сети:  timedatectl set-ntp true',
        },
  address: ({ name, words }, state) =>
    state === 'good'
      ? { said: `${name} защищён в пути` }
      : words
        ? {
            said: `${name} доступен только с этой машины`,
            todo: 'Для других задайте в PUBLIC_URL адрес https, который они набирают.',
          }
        : {
            said: `По ${name} пароли идут по сети открыто`,
            todo: 'Поставьте перед «Откликом» прокси с сертификатом и задайте PUBLIC_URL=https://...',
          },
  answers: ({ name, words }, state) =>
    state === 'good'
      ? { said: `«Отклик» отвечает по адресу ${name}` }
      : {
          said: `По адресу ${name} никто здоровый не отвечает (${words})`,
          todo: 'Запустите npm start либо исправьте PUBLIC_URL и прокси. Изнутри сети адрес может быть недоступен.',
        },
  nodes: ({ n, name, words }, state) =>
    words
      ? { said: 'Сейчас ни один процесс не обслуживает систему', todo: 'Запустите:  npm start' }
      : state === 'good'
        ? { said: `Работает ${ru(n, 'процесс', 'процесса', 'процессов')}, версия ${name}` }
        : {
            said: `Работают процессы разных версий: ${name}`,
            todo: 'Во время обновления это нормально; завершите его.',
          },
  jobs: ({ words, n, seconds }, state) =>
    state === 'bad'
      ? {
          said: `Ждёт ${ru(n, 'задание', 'задания', 'заданий')}, самое старое ${seconds} с`,
          todo: 'Запустите процесс с ролями worker и mail:  otklik serve',
        }
      : words
        ? {
            said: `Исчерпали попытки: ${ru(n, 'задание', 'задания', 'заданий')}`,
            todo: 'Смотрите «job failed» в журнале.',
          }
        : { said: 'Ни одно задание не ждёт' },
  mail: ({ name, words }, state) =>
    state === 'good'
      ? { said: `Почтовый сервер ${name} нас принимает` }
      : words === 'nowhere'
        ? {
            said: 'Почта не уходит: письма остаются в системе',
            todo: 'Задайте почтовый сервер: «Состояние», «Исходящая почта», или SMTP_URL.',
          }
        : {
            said: `Почтовый сервер ${name} не принимает письма: ${words}`,
            todo: 'Исправьте: «Состояние», «Исходящая почта», или SMTP_URL.',
          },
  letters: ({ n }, state) =>
    state === 'good'
      ? { said: 'Все письма ушли или ждут очереди' }
      : {
          said: `Не отправлено: ${ru(n, 'письмо', 'письма', 'писем')}`,
          todo: 'Причины и повтор: «Письма», «Не отправлены».',
        },
  files: ({ n, most, name }, state) =>
    state === 'good'
      ? { said: `Новейшие файлы на месте: ${n}` }
      : {
          said: `Из ${most} новейших файлов в ${name} нет ${n}`,
          todo: 'Та ли это папка и общая ли она у всех машин? Иначе верните файлы из копии.',
        },
  key: ({ name }, state) =>
    state === 'good'
      ? { said: name ? `Ключ хранится в ${name}` : 'Секретов пока нет' }
      : { said: `Ключ системы в ${name} могут прочесть посторонние`, todo: `Выполните:  chmod 600 ${name}` },
  backup: ({ words, name, seconds }, state) =>
    words
      ? { said: 'Резервной копии нет', todo: 'Сделайте её, а потом каждую ночь:  otklik backup --to /path/to/folder' }
      : {
          said: `Последней копии ${name} ${agoRu(seconds).replace('минуту', 'минута')}`,
          ...(state === 'good' ? {} : { todo: 'Делайте каждую ночь:  otklik backup --to /path/to/folder' }),
        },
  rehearsal: ({ words, seconds }, state) =>
    state === 'bad'
      ? {
          said: `Последнюю проверенную копию восстановить не удалось: ${words}`,
          todo: 'Сделайте новую и проверьте:  otklik restore --rehearse FILE',
        }
      : words
        ? {
            said: 'Ни одну копию не пробовали восстановить, и неизвестно, можно ли',
            todo: 'Выполните:  otklik restore --rehearse FILE',
          }
        : {
            said: `Копию пробно восстановили ${agoRu(seconds)} назад`,
            ...(state === 'good' ? {} : { todo: 'Делайте это каждую неделю:  otklik restore --rehearse FILE' }),
          },
  faults: ({ n, name }, state) =>
    state === 'good'
      ? { said: 'За сутки ничего не ломалось' }
      : {
          said: `За сутки ${ru(n, 'сбой', 'сбоя', 'сбоев')}${name ? `, среди них ${name}` : ''}`,
          todo: 'Смотрите страницу «Состояние» и журнал по этому коду.',
        },
}
