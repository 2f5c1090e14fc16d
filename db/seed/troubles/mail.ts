import type { Trouble } from '../trouble.ts'

export const mail: Trouble[] = [
  {
    topic: 'Setting up mail',
    answers: ({ domain }) => ({ address: domain }),
    impact: 'degraded',
    about: 'mail',
    weight: 5,
    solvedBy: 'first',
    ru: ({ domain, time }) => ({
      subjects: ['Не уходит почта', 'Письма не отправляются', `Почта ${domain}: ошибка при отправке`],
      opens: [
        `С ${time} ни одно письмо с ящиков ${domain} не уходит: «Соединение с сервером прервано».`,
        'Outlook просит пароль по кругу и письма остаются в «Исходящих».',
      ],
      details: ['Приём работает.', 'На телефоне то же самое.', 'У одного сотрудника работает, у остальных нет.'],
      replies: [
        'Здравствуйте! Сервер отправки работает, проверяю журнал по вашему домену.',
        'Добрый день! Вижу отказы «неверный пароль» с одного адреса. Уточню и отвечу.',
      ],
      question: 'Какая программа и какие порт и шифрование указаны для исходящей почты?',
      answers: ['Outlook 2021, порт 25 без шифрования.', 'Thunderbird, порт 587, STARTTLS.'],
      found: [
        'Ваш провайдер интернета закрыл порт 25, поэтому программа не доходит до нас.',
        'Ограничение сработало из-за одного ящика, с которого ушло 900 писем за час.',
      ],
      notes: [
        'Ящик info@ взломан, пароль был в утечке. Сменил, сессии сброшены.',
        'fail2ban держал офисный адрес, снял.',
      ],
      summary:
        'Отправка ограничена из-за всплеска писем с одного ящика, пароль сменён. Нужно убрать адрес из списка ограничений.',
      reason: 'Снять ограничение могут инженеры почты, передаём им.',
      waiting: 'Ждём, пока вы смените пароли на остальных ящиках.',
      happened: [
        'Программа отправляла через порт 25, который закрыл ваш провайдер интернета.',
        'Пароль одного ящика подобрали, с него пошёл спам, и отправка для домена была ограничена автоматически.',
      ],
      done: [
        'Прислали настройки: порт 465, шифрование SSL/TLS. Письма уходят.',
        'Сменили пароль, сняли ограничение, проверили, что домен не попал в чёрные списки.',
      ],
      advice: [
        'Такие же настройки поставьте на телефонах.',
        'Не используйте один пароль на нескольких ящиках и включите вход в два шага.',
      ],
    }),
    en: ({ domain, time }) => ({
      subjects: ['Mail does not go out', 'Cannot send mail', `Sending from ${domain} fails`],
      opens: [
        `Since ${time} no letter leaves the mailboxes of ${domain}: "connection refused".`,
        'Outlook asks for the password over and over, and letters stay in the outbox.',
      ],
      details: ['Receiving works.', 'Phones show the same.', 'It works for one colleague only.'],
      replies: [
        'Hello! The sending server is up; I am reading the log of your domain.',
        'Good day. I see wrong passwords from one address and will come back to you.',
      ],
      question: 'Which program do you use, with which port and encryption for outgoing mail?',
      answers: ['Outlook 2021, port 25, no encryption.', 'Thunderbird, port 587, STARTTLS.'],
      found: [
        'Your internet provider closed port 25, so the program never reaches us.',
        'A limit was hit: one mailbox sent 900 letters in an hour.',
      ],
      notes: [
        'info@ was broken into, the password is in a leak. Changed, sessions ended.',
        'The office address was banned; lifted.',
      ],
      summary:
        'Sending is limited after a burst from one mailbox; its password is changed. The address must come off the list.',
      reason: 'Only the mail engineers can lift the limit, so it goes to them.',
      waiting: 'We wait for you to change the passwords of the other mailboxes.',
      happened: [
        'The program sent through port 25, which your internet provider has closed.',
        'The password of one mailbox was guessed, spam went out, and sending was limited by our safety catch.',
      ],
      done: [
        'We sent you the settings: port 465 with SSL/TLS. Letters go out.',
        'Password changed, limit lifted, and the domain is on no blacklist.',
      ],
      advice: [
        'Use the same settings on your phones.',
        'Use a password of its own for each mailbox, and the second factor.',
      ],
    }),
  },
  {
    topic: 'Something does not work',
    impact: 'degraded',
    about: 'mail',
    weight: 3,
    solvedBy: 'second',
    ru: ({ domain, day, ip }) => ({
      subjects: [
        'Наши письма попадают в спам',
        `Gmail не принимает письма от ${domain}`,
        'Письма клиентам возвращаются',
      ],
      opens: [
        `С ${day} письма с ${domain} попадают у клиентов в спам, часть возвращается.`,
        `Получаем отказ: «550 5.7.1 … ${ip} … blocked». Раньше всё доходило.`,
      ],
      details: [
        'Счета не доходят, это срочно для бухгалтерии.',
        'Возврат прикладываю текстом: 550-5.7.26 unauthenticated.',
        'SPF вроде бы настраивали.',
      ],
      replies: [
        'Здравствуйте! Проверяю SPF, DKIM и DMARC вашего домена и списки, в которых мог оказаться адрес.',
        'Добрый день! По тексту отказа не хватает подписи DKIM. Уточняю и отвечу.',
      ],
      question: 'Отправляете ли вы письма ещё через какие-нибудь службы: рассылки, CRM?',
      answers: ['Да, рассылки идут через отдельный сервис.', 'Нет, только почта у вас.'],
      found: [
        'В SPF не указан сервис рассылок, и половина писем не проходит проверку.',
        'Адрес сервера попал в список из-за соседа, заявка на удаление отправлена.',
      ],
      notes: [`${ip} в UCEPROTECT-1, сосед заблокирован.`, 'DKIM-селектор есть, в DNS не опубликован.'],
      summary:
        'Отказы Gmail 5.7.26, DKIM не опубликован, адрес в одном списке. Нужен перевод домена на другой адрес отправки.',
      reason: 'Адрес отправки меняет вторая линия.',
      waiting: 'Ждём ответа владельцев чёрного списка, обычно это до суток.',
      happened: [
        'Для домена не был опубликован ключ DKIM, а Gmail с этого месяца требует подпись.',
        'Сосед по адресу рассылал спам, и адрес попал в чёрный список. Это недосмотр с нашей стороны, приносим извинения.',
      ],
      done: [
        'Опубликовали ключ, проверили письмами на Gmail, Яндекс и Mail.ru: все во входящих.',
        'Перевели ваш домен на чистый адрес, из списка адрес убран.',
      ],
      advice: [
        'Добавьте сервис рассылок в SPF: include:_spf.mailer.example.',
        'Поставьте DMARC с p=none и адресом для отчётов: о проблеме узнаете раньше клиентов.',
      ],
    }),
    en: ({ domain, day, ip }) => ({
      subjects: ['Our letters land in spam', `Gmail refuses mail from ${domain}`, 'Invoices bounce'],
      opens: [
        `Since ${day} letters from ${domain} land in spam, some come back.`,
        `We get "550 5.7.1 … ${ip} … blocked". It always worked before.`,
      ],
      details: [
        'Invoices do not arrive, accounting is upset.',
        'The bounce says 550-5.7.26 unauthenticated.',
        'SPF was set up once.',
      ],
      replies: [
        'Hello! Checking SPF, DKIM and DMARC of your domain, and the lists your address may be on.',
        'Good day. By the refusal the DKIM signature is missing. Let me make sure.',
      ],
      question: 'Do you send through other services too: newsletters, a CRM?',
      answers: ['Yes, newsletters go through a service.', 'No, only through you.'],
      found: [
        'The newsletter service is not in the SPF record, so half of the mail fails the check.',
        'The address is on a list because of a neighbour; removal is asked for.',
      ],
      notes: [`${ip} is on UCEPROTECT-1, the neighbour is blocked.`, 'A DKIM selector exists and is not in the DNS.'],
      summary:
        'Gmail 5.7.26, DKIM not published, address on one list. The domain should move to another sending address.',
      reason: 'Sending addresses are changed by the second line.',
      waiting: 'We wait for the keepers of the blacklist; a day as a rule.',
      happened: [
        'The DKIM key of the domain was not published, and Gmail now demands a signature.',
        'A neighbour on the address sent spam and it was listed. We should have seen it earlier, and we apologise.',
      ],
      done: [
        'Key published, tested with Gmail and Outlook: all in the inbox.',
        'Your domain sends from a clean address now, and the old one is off the list.',
      ],
      advice: [
        'Add the newsletter service to SPF: include:_spf.mailer.example.',
        'Set DMARC with p=none and a report address: you will know before your customers do.',
      ],
    }),
  },
]
