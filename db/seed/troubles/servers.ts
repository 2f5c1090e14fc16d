import type { Trouble } from '../trouble.ts'

export const servers: Trouble[] = [
  {
    topic: 'Something does not work',
    impact: 'down',
    about: 'server',
    weight: 4,
    solvedBy: 'second',
    file: ({ ip }) => ({
      name: 'mtr.txt',
      text: `HOST                     Loss%  Snt  Last   Avg\n 1. gateway               0.0%   20   0.4   0.5\n 2. 198.51.100.1          0.0%   20   1.9   2.0\n 3. ${ip}              100.0%   20   0.0   0.0\n`,
    }),
    ru: ({ service, time, ip }) => ({
      subjects: [`${service} недоступен`, 'Сервер не пингуется', `Нет доступа к ${service} по SSH`],
      opens: [
        `${service} (${ip}) не отвечает с ${time}: ни ping, ни SSH.`,
        `После перезагрузки ${service} не поднялся, доступа нет.`,
      ],
      details: [
        'Консоль в панели показывает чёрный экран.',
        'Трассировку прикладываю, пропадает на последнем узле.',
        'На сервере база всех филиалов, работа стоит.',
      ],
      replies: [
        'Здравствуйте! Смотрим прямо сейчас: сервер включён, в сеть не отвечает. Подключаюсь к консоли.',
        'Добрый день! Принято, подключился к консоли, вижу остановку загрузки.',
      ],
      question: 'Можно ли перезагрузить сервер в режим восстановления? Данные это не тронет.',
      answers: ['Да, перезагружайте, всё равно стоит.', 'Да, но сначала сделайте снимок диска.'],
      found: [
        'Система не нашла том в fstab и ждёт ввода. Исправляем и загружаем.',
        'Сервер отвечает. Проверяем службы и журнал.',
      ],
      notes: ['fstab: UUID старого диска без nofail.', 'Узел в порядке, сосед по узлу работает. Только гость.'],
      summary:
        'Не поднимается после перезагрузки, консоль: emergency mode, fstab. Клиент разрешил режим восстановления.',
      reason: 'Загрузкой займётся инженер второй линии.',
      waiting: 'Ждём замены диска в дата-центре, дежурный уже в пути.',
      happened: [
        'После увеличения диска в fstab осталась запись об отключённом томе, и загрузка остановилась.',
        'Правило сетевого экрана, добавленное при обновлении, закрыло все входящие соединения.',
      ],
      done: [
        'Исправили fstab, проверили двумя перезагрузками. Службы работают.',
        'Убрали правило через консоль, доступ восстановлен.',
      ],
      advice: [
        'Добавляйте nofail для томов, без которых система может жить.',
        'Перед обновлением делайте снимок: вернуться займёт минуту.',
      ],
    }),
    en: ({ service, time, ip }) => ({
      subjects: [`${service} is unreachable`, 'Server does not answer', `No SSH to ${service}`],
      opens: [
        `${service} (${ip}) has not answered since ${time}: no ping, no SSH.`,
        `${service} did not come up after a reboot.`,
      ],
      details: [
        'The console in the panel is black.',
        'Trace attached, lost at the last hop.',
        'All branches work with this database, everything stands still.',
      ],
      replies: [
        'Hello! Looking right now: the server is on and silent on the network. Opening the console.',
        'Good day. Got it; I am on the console and see where the boot stops.',
      ],
      question: 'May we reboot it into rescue mode? It touches no data.',
      answers: ['Yes, go ahead, it is down anyway.', 'Yes, but take a snapshot first.'],
      found: [
        'The system misses a volume named in fstab and waits for a key. We are mending that.',
        'The server answers. Checking services and logs.',
      ],
      notes: ['fstab: UUID of the old disk, no nofail.', 'The node is fine, neighbours too. Guest only.'],
      summary: 'Does not boot, console says emergency mode, fstab. The client allowed rescue mode.',
      reason: 'An engineer of the second line will bring it up.',
      waiting: 'We wait for a disk to be changed in the data centre; the engineer on duty is on the way.',
      happened: [
        'After the disk was enlarged fstab still named a volume that was gone, and the boot stopped.',
        'A firewall rule that came with an update closed every incoming connection.',
      ],
      done: [
        'fstab is mended and tested with two reboots. All services run.',
        'Rule removed through the console, access is back.',
      ],
      advice: [
        'Use nofail for volumes the system can live without.',
        'Take a snapshot before an update: going back takes a minute.',
      ],
    }),
  },
  {
    topic: 'More resources',
    answers: ({ gb }) => ({ resources: ['disk'], amount: `+${gb} GB` }),
    impact: 'question',
    about: 'server',
    weight: 4,
    solvedBy: 'first',
    ru: ({ service, gb }) => ({
      subjects: [`Добавить диск на ${service}`, 'Нужно больше места', `+${gb} ГБ на ${service}`],
      opens: [
        `На ${service} заканчивается место, добавьте, пожалуйста, ${gb} ГБ.`,
        `Хотим увеличить диск ${service} на ${gb} ГБ. Сколько это стоит и нужна ли остановка?`,
      ],
      details: ['Сейчас занято 94 %.', 'Желательно без перезагрузки.', 'Счёт выставьте как обычно.'],
      replies: [
        `Здравствуйте! Добавить можем сегодня, остановка не нужна. Доплата войдёт в следующий счёт.`,
        'Добрый день! Проверила узел: место есть. Подготовлю и напишу перед началом.',
      ],
      question: 'Подтвердите, пожалуйста: увеличиваем основной диск или подключаем отдельный?',
      answers: ['Основной.', 'Лучше отдельный, под резервные копии.'],
      found: ['Диск увеличен, осталось растянуть файловую систему. Начинаем.', 'Том подключён, ждём вашей проверки.'],
      notes: ['Узел: свободно 3,1 ТБ. Тариф позволяет.', 'Журналы контейнеров съели 40 ГБ, предложил ротацию.'],
      summary: 'Добавить диск, клиент подтвердил. LVM нестандартный, прошу посмотреть перед растягиванием.',
      reason: 'Разметка диска необычная, её проверит инженер.',
      waiting: 'Ждём вашего подтверждения, какой диск увеличивать.',
      happened: ['Место занимали журналы и растущая база.', `Вы просили добавить ${gb} ГБ.`],
      done: [
        `Увеличили диск на ${gb} ГБ и растянули файловую систему без остановки.`,
        'Подключили том и настроили ротацию журналов.',
      ],
      advice: [
        'Включите предупреждение на 80 %: в панели, раздел «Наблюдение».',
        'Раз в месяц смотрите, что растёт: обычно это журналы.',
      ],
    }),
    en: ({ service, gb }) => ({
      subjects: [`More disk for ${service}`, 'Running out of space', `+${gb} GB on ${service}`],
      opens: [
        `${service} is running out of space, please add ${gb} GB.`,
        `We would like ${gb} GB more on ${service}. What does it cost, and must it stop?`,
      ],
      details: ['94 % are used.', 'Without a reboot if possible.', 'Please bill it as usual.'],
      replies: [
        'Hello! We can do it today without a stop. It will be on the next bill.',
        'Good day. There is room on the node; I will write before I begin.',
      ],
      question: 'Shall we enlarge the main disk or add another one?',
      answers: ['The main one.', 'A second one for backups, please.'],
      found: ['The disk is larger, the file system comes next.', 'The volume is attached; please have a look.'],
      notes: ['Node has 3.1 TB free. The plan allows it.', 'Container logs took 40 GB; offered rotation.'],
      summary: 'Add disk, confirmed. Unusual LVM, please look before it is grown.',
      reason: 'The disk is laid out unusually, so an engineer checks it first.',
      waiting: 'We wait for your word which disk it shall be.',
      happened: ['Logs and a growing database took the space.', `You asked for ${gb} GB.`],
      done: [
        `The disk is ${gb} GB larger and the file system grown, without a stop.`,
        'Volume attached, log rotation set up.',
      ],
      advice: [
        'Switch the warning at 80 % on: panel, Monitoring.',
        'Look once a month at what grows: it is logs as a rule.',
      ],
    }),
  },
  {
    topic: 'Something suspicious',
    answers: ({ domain }) => ({ suspicion: 'files', address: domain }),
    impact: 'down',
    about: 'server',
    weight: 2,
    solvedBy: 'second',
    ru: ({ service, domain, time }) => ({
      subjects: ['Похоже, нас взломали', `Чужие файлы на ${service}`, 'Сайт перенаправляет на чужую страницу'],
      opens: [
        `С ${time} ${domain} перенаправляет посетителей на казино. Похоже на взлом.`,
        `На ${service} появился процесс, который занимает все ядра, и незнакомый ключ SSH.`,
      ],
      details: [
        'Пароли уже меняем.',
        'В корне лежат файлы с именами wp-xmlrp.php, их писали не мы.',
        'Боимся за данные покупателей.',
      ],
      replies: [
        'Здравствуйте! Отнеслись серьёзно: снимок диска сделан, исходящие соединения ограничены, чтобы вреда не было больше. Разбираем.',
        'Добрый день! Вижу посторонний процесс. Остановила, сохранила для разбора. Пароли пока меняйте с другого компьютера.',
      ],
      question: 'Кто, кроме вас, имел доступ: подрядчики, бывшие сотрудники?',
      answers: ['Был подрядчик, доступ не отбирали с весны.', 'Только я и программист.'],
      found: [
        'Вошли через старую форму загрузки файлов. Закрыли её, ищем всё, что было изменено.',
        'Чистая копия за прошлую неделю найдена, готовим восстановление.',
      ],
      notes: [
        'xmrig из /tmp, ключ в authorized_keys от 3 числа. Снимок в карантине.',
        'Утечки базы по журналам не видно, но утверждать рано.',
      ],
      summary:
        'Взлом через форму загрузки, снимок сделан, процесс остановлен. Нужен полный разбор и список изменённых файлов.',
      reason: 'Разбор взлома ведёт инженер второй линии.',
      waiting: 'Ждём, пока вы смените пароли и ключи подрядчика.',
      happened: [
        'Злоумышленник загрузил файл через форму без проверки и запустил добычу криптовалюты. Следов копирования базы в журналах нет.',
        'Вошли ключом бывшего подрядчика, который не был отозван.',
      ],
      done: [
        'Восстановили сайт из чистой копии, закрыли форму, сменили ключи и пароли.',
        'Удалили чужие ключи и файлы, включили вход только по ключу и из вашей сети.',
      ],
      advice: [
        'Отзывайте доступ в день ухода человека: в портале это одна кнопка.',
        'Обновите движок сайта и включите автоматические обновления безопасности.',
      ],
    }),
    en: ({ service, domain, time }) => ({
      subjects: ['We seem to be hacked', `Foreign files on ${service}`, 'Our site redirects to a casino'],
      opens: [
        `Since ${time} ${domain} has sent visitors to a casino. It looks like a break-in.`,
        `${service} runs a process that takes every core, and there is an SSH key we do not know.`,
      ],
      details: [
        'We are changing passwords.',
        'There are files called wp-xmlrp.php that nobody of us wrote.',
        'We fear for our customers’ data.',
      ],
      replies: [
        'Hello! We take this seriously: a snapshot is made and outgoing connections are cut, so that no more harm is done. Now we look.',
        'Good day. I see the process; stopped and kept for analysis. Please change passwords from another computer.',
      ],
      question: 'Who else had access: contractors, former staff?',
      answers: ['A contractor; his access was never taken back.', 'Only me and our developer.'],
      found: [
        'They came in by an old upload form. It is closed, and we look for everything that was changed.',
        'There is a clean copy of last week; we prepare to restore it.',
      ],
      notes: [
        'xmrig in /tmp, key in authorized_keys since the 3rd. Snapshot in quarantine.',
        'No sign that the database left, too early to say for sure.',
      ],
      summary:
        'Break-in by an upload form, snapshot made, process stopped. Needs a full look and the list of changed files.',
      reason: 'Break-ins are examined by the second line.',
      waiting: 'We wait for you to change passwords and the contractor’s keys.',
      happened: [
        'Somebody uploaded a file through an unchecked form and mined coins. The logs show no copying of the database.',
        'They came in by the key of a former contractor that was never taken back.',
      ],
      done: [
        'Site restored from a clean copy, form closed, keys and passwords changed.',
        'Foreign keys and files removed; sign-in by key and from your network only.',
      ],
      advice: [
        'Take access back on the day somebody leaves: it is one button in the portal.',
        'Update the site’s engine and switch automatic security updates on.',
      ],
    }),
  },
  {
    topic: 'Moving a site in',
    answers: () => ({ now_at: 'hosting', has_access: 'yes' }),
    impact: 'question',
    about: 'server',
    weight: 3,
    solvedBy: 'second',
    planned: true,
    ru: ({ domain, gb }) => ({
      subjects: [`Перенос ${domain} к вам`, 'Переезд от другого хостинга', 'Перенести сайт и почту'],
      opens: [
        `Хотим перенести ${domain} от прежнего хостинга: сайт около ${gb} ГБ, база и восемь ящиков.`,
        `Переезжаем к вам, поможете перенести ${domain} без простоя?`,
      ],
      details: [
        'Удобно ночью или в выходные.',
        'Доступы к старому хостингу пришлю, куда скажете.',
        'Самое важное — не потерять письма.',
      ],
      replies: [
        'Здравствуйте! Перенесём. План: копия сайта на проверку, затем перенос почты, в конце переключение DNS. Простой — несколько минут.',
        'Добрый день! Оценила объём: это часа три работы, стоить ничего не будет.',
      ],
      question: 'На какое время назначить переключение? Предлагаем ночь на субботу, 02:00.',
      answers: ['Ночь на субботу подходит.', 'Лучше в воскресенье утром.'],
      found: [
        'Проверочная копия готова, ссылка действует неделю. Посмотрите, пожалуйста.',
        'Почта синхронизируется, прошло семь ящиков из восьми.',
      ],
      notes: ['Старый хостинг: PHP 5.6, у нас 8.2. Две правки в теме.', 'TTL снижен до 300.'],
      summary: 'Перенос сайта и почты, план согласован. Доступы в защищённом хранилище, переключение ночью.',
      reason: 'Переносы ведёт инженер второй линии.',
      waiting: 'Перенос назначен, начнём ночью в 02:00 и напишем, когда закончим.',
      happened: ['Вы переезжали от другого хостинга.', 'Перенос сайта, базы и ящиков по согласованному плану.'],
      done: [
        'Сайт, база и восемь ящиков перенесены, DNS переключён в 02:20, простой четыре минуты.',
        'Перенесли и проверили: письма на месте, формы работают, сертификат выпущен.',
      ],
      advice: [
        'Старый хостинг держите ещё неделю, потом отключайте.',
        `Проверьте программы на телефонах: адрес сервера почты теперь mail.${domain}.`,
      ],
    }),
    en: ({ domain, gb }) => ({
      subjects: [`Move ${domain} to you`, 'Moving in from another host', 'Move a site and its mail'],
      opens: [
        `We want to move ${domain} from our old host: about ${gb} GB, a database and eight mailboxes.`,
        `We are coming over. Can you move ${domain} without an outage?`,
      ],
      details: [
        'Nights or weekends suit us.',
        'I will send the old access wherever you say.',
        'Above all no letter may be lost.',
      ],
      replies: [
        'Hello! We will. The plan: a copy for you to try, then the mail, the DNS last. A few minutes of outage.',
        'Good day. It is about three hours of work and free of charge.',
      ],
      question: 'When shall we switch? We propose Saturday, 02:00.',
      answers: ['Saturday night is fine.', 'Sunday morning, please.'],
      found: [
        'The copy is ready, its link holds for a week. Please have a look.',
        'Seven of eight mailboxes are over.',
      ],
      notes: ['Old host: PHP 5.6, ours 8.2. Two changes in the theme.', 'TTL lowered to 300.'],
      summary: 'Site and mail move in, plan agreed. Access in the vault, switch at night.',
      reason: 'Moves are done by the second line.',
      waiting: 'The move is planned; we begin at 02:00 and write when it is done.',
      happened: ['You were moving in from another host.', 'Site, database and mailboxes moved as agreed.'],
      done: [
        'Site, database and eight mailboxes are here; DNS switched at 02:20, four minutes of outage.',
        'Moved and checked: letters are there, forms work, the certificate is issued.',
      ],
      advice: [
        'Keep the old host for a week, then end it.',
        `Check the phones: the mail server is mail.${domain} now.`,
      ],
    }),
  },
]
