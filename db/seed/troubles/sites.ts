import type { Trouble } from '../trouble.ts'

export const sites: Trouble[] = [
  {
    topic: 'A site does not open',
    answers: ({ domain }) => ({ address: domain, seen: 'error_page', error_text: '502 Bad Gateway' }),
    impact: 'down',
    about: 'site',
    weight: 5,
    solvedBy: 'first',
    file: ({ domain, time }) => ({
      name: 'error.log',
      text: `[${time}] ${domain} [error] connect() to unix:/run/php-fpm.sock failed (11: Resource temporarily unavailable)\n[${time}] ${domain} [error] upstream timed out (110: Connection timed out)\n`,
    }),
    ru: ({ domain, time, number }) => ({
      subjects: [`${domain} отвечает 502`, 'Сайт не открывается', `502 Bad Gateway на ${domain}`],
      opens: [
        `Сайт ${domain} не открывается с ${time}, посетители видят «502 Bad Gateway».`,
        `С ${time} вместо ${domain} показывается ошибка 502. Мы ничего не меняли.`,
        `Клиенты звонят и говорят, что ${domain} лежит. Проверил с телефона и с работы: ошибка 502.`,
      ],
      details: [
        'Админка тоже не отвечает.',
        'Иногда страница открывается, но через раз.',
        'Вчера вечером обновили плагин корзины, больше ничего не трогали.',
        'Журнал ошибок прикладываю.',
      ],
      replies: [
        'Здравствуйте! Ошибку видим и уже смотрим. Сам сервер работает, не отвечает обработчик PHP.',
        'Добрый день! Подтверждаю: 502 воспроизводится. Разбираюсь, какой из процессов занял все места.',
      ],
      question: 'Подскажите, пожалуйста, запускали ли вы сегодня рассылку или выгрузку каталога?',
      answers: ['Да, в обед запустили выгрузку товаров, она раньше не мешала.', 'Нет, ничего не запускали.'],
      found: [
        `Нашли: все ${number} процессов PHP заняты запросами к /search, база отвечает по 40 секунд. Останавливаем их и смотрим, откуда они.`,
        'Сайт уже открывается. Ещё полчаса понаблюдаем, чтобы убедиться, что причина устранена, а не спряталась.',
      ],
      notes: [
        `pm.max_children=${number}, все заняты. slowlog: get_results() из плагина фильтров.`,
        'Похоже на прошлую историю с тем же плагином, см. журнал за весну.',
      ],
      summary:
        'Процессы PHP заняты запросами поиска, перезапуск помогает на десять минут. Нужен разбор медленных запросов к базе.',
      reason: 'Причина в запросах к базе данных, этим займётся инженер второй линии.',
      waiting: 'Ждём, пока вы отключите плагин фильтров или разрешите сделать это нам.',
      happened: [
        'Плагин фильтров каталога делал запрос к базе без индекса. Запросы копились и заняли все процессы PHP, новым посетителям места не осталось.',
        'Выгрузка каталога заняла все процессы PHP, и сайт перестал отвечать посетителям.',
      ],
      done: [
        'Добавили индекс и перезапустили обработчик. Страницы открываются за 0,4 секунды.',
        'Остановили зависшие запросы, подняли число процессов и проверили сайт час.',
      ],
      advice: [
        'Перенесите выгрузку на ночь и обновите плагин: в новой версии запрос исправлен.',
        'Если трафик будет расти, посмотрите в сторону тарифа с отдельной базой.',
      ],
    }),
    en: ({ domain, time, number }) => ({
      subjects: [`${domain} answers 502`, 'The site is down', `502 on ${domain} since ${time}`],
      opens: [
        `${domain} has shown "502 Bad Gateway" since ${time}. We changed nothing on our side.`,
        `Our customers cannot open ${domain}: a 502 on every page since ${time}.`,
      ],
      details: [
        'The admin pages are down too.',
        'One request in five gets through.',
        'A cart plugin was updated yesterday, nothing else.',
        'The error log is attached.',
      ],
      replies: [
        'Hello! We see the error and are on it. The server itself is fine, PHP does not answer.',
        'Good day. I can reproduce the 502 and am looking for what holds all the workers.',
      ],
      question: 'Did you start a mailing or a catalogue export today?',
      answers: ['Yes, the export ran at lunch. It never hurt before.', 'No, nothing was started.'],
      found: [
        `Found it: all ${number} PHP workers wait for /search, and the database takes 40 seconds for each. We are stopping those and looking for their source.`,
        'The site opens again. We will watch it for another half hour, to be sure the cause is gone and not asleep.',
      ],
      notes: [
        `pm.max_children=${number}, all busy. Slow log: get_results() of the filter plugin.`,
        'Looks like the same plugin as in spring.',
      ],
      summary:
        'PHP workers are all taken by search requests; a restart helps for ten minutes. The slow queries need a look.',
      reason: 'The cause is in the database queries, so an engineer of the second line takes over.',
      waiting: 'We wait for you to switch the filter plugin off, or for your word that we may.',
      happened: [
        'The catalogue filter asked the database without an index. The requests piled up and took every PHP worker, so nobody else was served.',
        'The catalogue export took every PHP worker and left none for visitors.',
      ],
      done: [
        'We added the index and restarted PHP. Pages open in 0.4 seconds.',
        'We stopped the stuck requests, raised the number of workers and watched the site for an hour.',
      ],
      advice: [
        'Run the export at night and update the plugin: the new version mends the query.',
        'Should traffic keep growing, consider a plan with a database of its own.',
      ],
    }),
  },
  {
    topic: 'A site does not open',
    answers: ({ domain }) => ({ address: domain, seen: 'endless' }),
    impact: 'degraded',
    about: 'site',
    weight: 4,
    solvedBy: 'second',
    ru: ({ domain, time }) => ({
      subjects: ['Сайт медленно открывается', `${domain} тормозит`, 'Страницы грузятся по 10 секунд'],
      opens: [
        `Последние дни ${domain} открывается по 8–10 секунд, раньше было быстро.`,
        `После ${time} магазин ${domain} сильно тормозит, особенно каталог и оформление заказа.`,
      ],
      details: [
        'Google PageSpeed показывает «время ответа сервера 6,2 с».',
        'Ночью всё летает, днём ползёт.',
        'На тестовой копии всё быстро.',
      ],
      replies: [
        'Здравствуйте! Замерили: медленно отвечает сама страница, сеть и картинки ни при чём. Смотрим, на что уходит время.',
        'Добрый день! Включила запись медленных запросов, через пару часов будет видно картину.',
      ],
      question: 'Пришлите, пожалуйста, две-три страницы, которые тормозят сильнее всего.',
      answers: ['Каталог: /catalog/coffee и корзина.', 'Сильнее всего главная и поиск.'],
      found: [
        'По записям: 80 % времени занимает один запрос к таблице заказов, ему не хватает индекса.',
        'Днём соседняя задача резервного копирования занимает диск. Переносим её на ночь.',
      ],
      notes: [
        'iowait 35 % с 11 до 16, совпадает с бэкапом соседа по узлу.',
        'EXPLAIN: full scan по orders, 1,2 млн строк.',
      ],
      summary:
        'Медленный запрос к таблице заказов, EXPLAIN во вложенной заметке. Прошу оценить индекс: таблица большая, блокировать днём нельзя.',
      reason: 'Нужна работа с базой данных, передаём инженеру второй линии.',
      waiting: 'Ждём ответа разработчика вашего сайта о том, можно ли менять таблицу заказов.',
      happened: [
        'Таблица заказов выросла, и запрос за последними покупками перебирал её целиком.',
        'Резервное копирование другого клиента на том же узле днём занимало диск. Это наша ошибка в расписании, приносим извинения.',
      ],
      done: [
        'Построили индекс ночью, без остановки магазина. Каталог открывается за 0,7 с.',
        'Перенесли копирование на ночь и поставили ему предел скорости.',
      ],
      advice: [
        'Раз в полгода просите разработчика архивировать старые заказы.',
        'От вас ничего не нужно. Если заметите снова, напишите время до минуты.',
      ],
    }),
    en: ({ domain, time }) => ({
      subjects: ['The site is slow', `${domain} takes ten seconds`, 'Slow pages in the afternoon'],
      opens: [
        `For some days ${domain} has taken 8 to 10 seconds a page; it used to be quick.`,
        `Since about ${time} the shop on ${domain} crawls, the catalogue most of all.`,
      ],
      details: [
        'PageSpeed says the server takes 6.2 seconds to answer.',
        'At night it flies, by day it crawls.',
        'The staging copy is fast.',
      ],
      replies: [
        'Hello! We measured: the page itself is slow, not the network or the pictures. Looking at where the time goes.',
        'Good day. I switched the slow query log on; in two hours we will know more.',
      ],
      question: 'Which two or three pages are the worst?',
      answers: ['The catalogue and the basket.', 'The front page and the search.'],
      found: [
        'One query on the orders table takes 80 % of the time; it lacks an index.',
        'A backup of another client keeps the disk busy by day. We are moving it to the night.',
      ],
      notes: [
        'iowait 35 % from 11 to 16, same hours as the neighbour’s backup.',
        'EXPLAIN: full scan of orders, 1.2 million rows.',
      ],
      summary:
        'Slow query on orders, see the EXPLAIN in the note. Please judge the index: the table is large and must not be locked by day.',
      reason: 'This needs work on the database, so it goes to the second line.',
      waiting: 'We wait for your developer to say whether the orders table may be changed.',
      happened: [
        'The orders table has grown, and the query for the latest purchases read all of it.',
        'A backup of another client on the same node kept the disk busy by day. Our schedule was wrong, and we apologise.',
      ],
      done: [
        'We built the index at night without stopping the shop. The catalogue opens in 0.7 s.',
        'We moved the backup to the night and capped its speed.',
      ],
      advice: [
        'Have old orders archived twice a year.',
        'Nothing to do on your side. Should it come back, note the minute.',
      ],
    }),
  },
  {
    topic: 'A site does not open',
    answers: ({ domain }) => ({ address: domain, seen: 'warning', error_text: 'ERR_CERT_DATE_INVALID' }),
    impact: 'degraded',
    about: 'site',
    weight: 3,
    solvedBy: 'first',
    ru: ({ domain, day }) => ({
      subjects: ['Браузер ругается на сертификат', `Истёк сертификат ${domain}`, 'Сайт помечен как небезопасный'],
      opens: [
        `При входе на ${domain} браузер пишет, что соединение не защищено: сертификат истёк.`,
        `Яндекс прислал письмо, что у ${domain} проблемы с сертификатом с ${day}.`,
      ],
      details: [
        'Раньше продлевался сам.',
        'Перед этим меняли DNS на нового провайдера.',
        'С www открывается, без www нет.',
      ],
      replies: [
        'Здравствуйте! Сертификат действительно не продлился. Проверяю, что мешает проверке домена.',
        'Добрый день! Вижу истёкший сертификат, выпускаю новый.',
      ],
      question: 'Куда сейчас указывает запись A вашего домена и кто ею управляет?',
      answers: ['DNS у регистратора, запись исправили только что.', 'Управляет наш подрядчик, спросил у него.'],
      found: [
        'Мешает запись AAAA: она ведёт на старый сервер, и проверка идёт туда.',
        'Проверка прошла, новый сертификат выпускается.',
      ],
      notes: ['CAA у домена запрещает letsencrypt. Просил убрать.', 'AAAA на чужой адрес, http-01 уходит мимо нас.'],
      summary: 'Сертификат не продлевается: CAA и AAAA на чужой сервер. Клиент DNS не меняет сам.',
      reason: 'Понадобится помощь инженера по DNS.',
      waiting: 'Ждём, пока у регистратора обновится запись домена.',
      happened: [
        'В DNS осталась старая запись IPv6, и центр сертификации проверял домен на прежнем сервере.',
        'Запись CAA разрешала выпуск только другому центру сертификации.',
      ],
      done: [
        'Выпустили новый сертификат на основной домен и www, проверили продление.',
        'После исправления записи сертификат выпущен и будет продлеваться сам.',
      ],
      advice: [
        'Когда меняете DNS, переносите и записи AAAA и CAA.',
        'Мы добавили предупреждение за 14 дней: если продление не пройдёт, узнаете от нас.',
      ],
    }),
    en: ({ domain, day }) => ({
      subjects: ['Certificate has expired', `${domain} is marked as not secure`, 'HTTPS warning'],
      opens: [
        `Browsers say that ${domain} is not secure: the certificate has expired.`,
        `We got a warning that ${domain} has had certificate trouble since ${day}.`,
      ],
      details: ['It used to renew by itself.', 'We moved the DNS last week.', 'It works with www and not without.'],
      replies: [
        'Hello! It was not renewed, indeed. Looking at what stops the check of the domain.',
        'Good day. I see the expired certificate and am issuing a new one.',
      ],
      question: 'Where does the A record point now, and who keeps it?',
      answers: ['At the registrar; corrected just now.', 'Our contractor keeps it, I have asked him.'],
      found: [
        'The AAAA record leads to the old server, and the check goes there.',
        'The check has passed, the new certificate is being issued.',
      ],
      notes: ['CAA forbids letsencrypt. Asked to remove it.', 'AAAA at a foreign address, http-01 passes us by.'],
      summary: 'No renewal: CAA, and AAAA on a foreign server. The client does not change DNS himself.',
      reason: 'This needs an engineer who knows the DNS part.',
      waiting: 'We wait for the record to change at the registrar.',
      happened: [
        'An old IPv6 record was left in the DNS, so the authority checked the former server.',
        'The CAA record allowed another authority only.',
      ],
      done: [
        'A new certificate for the domain and www, and the renewal is tested.',
        'With the record corrected the certificate is issued and will renew by itself.',
      ],
      advice: [
        'When you move the DNS, move AAAA and CAA too.',
        'We added a warning 14 days ahead: should a renewal fail, you hear from us.',
      ],
    }),
  },
]
