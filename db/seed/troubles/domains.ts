import type { Trouble } from '../trouble.ts'

export const domains: Trouble[] = [
  {
    topic: 'Something does not work',
    impact: 'down',
    about: 'domain',
    weight: 2,
    solvedBy: 'first',
    ru: ({ domain, day }) => ({
      subjects: [`Домен ${domain} не работает`, 'Домен снят с делегирования', 'Сайт пропал из интернета'],
      opens: [
        `С ${day} ${domain} не открывается нигде, «не удаётся найти адрес».`,
        `Пришло письмо, что ${domain} снят с делегирования. Мы ведь платили!`,
      ],
      details: ['Почта тоже молчит.', 'Чек об оплате есть.', 'Домен на старое юрлицо, оно ликвидировано.'],
      replies: [
        'Здравствуйте! Проверила: срок домена закончился, сейчас идёт льготный месяц, имя за вами. Разбираюсь с оплатой.',
        'Добрый день! Домен на месте, потерять его вы не можете ещё 28 дней. Ищу ваш платёж.',
      ],
      question: 'Пришлите, пожалуйста, номер и дату платежа.',
      answers: ['Платёж 1182 от прошлой среды.', 'Оплатили картой, чек на почте.'],
      found: [
        'Платёж нашёлся: он ушёл на баланс, а не на продление. Продлеваем.',
        'Регистратор принял продление, зона обновится в течение часа.',
      ],
      notes: [
        'Автопродление выключено с января, кем — видно в журнале учётной записи.',
        'Платёж без назначения, висел в нераспознанных.',
      ],
      summary: 'Домен в льготном периоде, оплата не распознана. Нужно ручное продление.',
      reason: 'Платежи разбирает старший смены.',
      waiting: 'Ждём обновления зоны у регистратора, до 24 часов.',
      happened: [
        'Автопродление было выключено, а платёж ушёл на баланс и ждал указаний.',
        'Платёж пришёл без номера договора и попал в нераспознанные. Надо было спросить вас сразу, приносим извинения.',
      ],
      done: [
        'Продлили домен на год и включили автопродление.',
        'Зачли платёж, продлили домен, проверили сайт и почту.',
      ],
      advice: [
        'Указывайте номер договора в назначении платежа.',
        'Оставьте автопродление включённым, предупреждения придут за 30, 14 и 3 дня.',
      ],
    }),
    en: ({ domain, day }) => ({
      subjects: [`${domain} does not resolve`, 'Domain suspended', 'Our site vanished'],
      opens: [
        `Since ${day} ${domain} opens nowhere: "server not found".`,
        `We were told that ${domain} is suspended. But we paid!`,
      ],
      details: ['Mail is silent too.', 'We have the receipt.', 'It is registered on a firm that exists no more.'],
      replies: [
        'Hello! The term of the domain has ended, it is in its month of grace and still yours. Looking for the payment.',
        'Good day. You cannot lose the name for another 28 days. I am looking for your payment.',
      ],
      question: 'Please send number and date of the payment.',
      answers: ['Payment 1182 of last Wednesday.', 'By card, the receipt is in the mail.'],
      found: [
        'Found: it went to the balance and not to the renewal. Renewing now.',
        'The registrar took it, the zone comes back within the hour.',
      ],
      notes: [
        'Automatic renewal off since January; the account’s history shows by whom.',
        'Payment without a reference, sat among the unknown.',
      ],
      summary: 'Domain in its grace period, payment not recognised. Renew by hand.',
      reason: 'Payments are sorted out by the lead of the shift.',
      waiting: 'We wait for the zone at the registrar, 24 hours at most.',
      happened: [
        'Automatic renewal was off, and the money went to the balance.',
        'The payment had no contract number and lay among the unknown. We should have asked you at once, and we apologise.',
      ],
      done: ['Renewed for a year, automatic renewal is on.', 'Payment counted, domain renewed, site and mail checked.'],
      advice: [
        'Name the contract number with the payment.',
        'Leave automatic renewal on; we warn 30, 14 and 3 days ahead.',
      ],
    }),
  },
  {
    topic: 'Change of a service',
    answers: () => ({ change: 'add' }),
    impact: 'question',
    about: 'domain',
    weight: 3,
    solvedBy: 'first',
    ru: ({ domain, ip }) => ({
      subjects: ['Добавить записи DNS', `Прописать PTR для ${ip}`, `Записи для ${domain}`],
      opens: [
        `Пропишите, пожалуйста, обратную запись ${ip} → mail.${domain}.`,
        `Нужно добавить записи для подтверждения домена ${domain} в почтовой службе, сам боюсь сломать.`,
      ],
      details: ['Значение: v=verify-2210.', 'Срок не горит, до конца недели.', 'Остальное не трогайте.'],
      replies: [
        'Здравствуйте! Сделаем сегодня.',
        'Добрый день! Запись вижу, проверю, что не пересекается с текущими, и добавлю.',
      ],
      question: 'Уточните, запись нужна на сам домен или на поддомен mail?',
      answers: ['На сам домен.', 'На mail, пожалуйста.'],
      found: ['Запись добавлена, расходится по серверам имён.', 'PTR заказан у владельца сети, обычно это час.'],
      notes: ['Зона у нас, TTL 3600.', 'PTR отдан подсетью, правится в IPAM.'],
      summary: 'PTR для адреса клиента, подсеть делегирована нам. Прошу внести.',
      reason: 'Обратную зону ведёт вторая линия.',
      waiting: 'Ждём владельца сети, он вносит обратные записи раз в час.',
      happened: ['Вы просили добавить записи.', 'Нужна была обратная запись для почтового сервера.'],
      done: ['Добавили и проверили с трёх внешних серверов имён.', `Обратная запись ${ip} → mail.${domain} действует.`],
      advice: ['Проверить можно командой dig -x.', 'Ничего не требуется.'],
    }),
    en: ({ domain, ip }) => ({
      subjects: ['Add DNS records', `PTR for ${ip}`, `Records of ${domain}`],
      opens: [
        `Please set the reverse record ${ip} → mail.${domain}.`,
        `We need records to verify ${domain} with a mail service, and I am afraid to break things.`,
      ],
      details: ['Value: v=verify-2210.', 'No hurry, by the end of the week.', 'Leave the rest alone, please.'],
      replies: ['Hello! Will be done today.', 'Good day. I will check that it clashes with nothing and add it.'],
      question: 'On the domain itself or on mail?',
      answers: ['On the domain.', 'On mail, please.'],
      found: [
        'Added; the name servers are picking it up.',
        'PTR asked for at the owner of the network, an hour as a rule.',
      ],
      notes: ['Zone is ours, TTL 3600.', 'PTR is set in the IPAM.'],
      summary: 'PTR for a client’s address, the subnet is ours. Please enter it.',
      reason: 'Reverse zones are kept by the second line.',
      waiting: 'We wait for the network owner, who enters reverse records hourly.',
      happened: ['You asked for records.', 'A reverse record for the mail server was needed.'],
      done: ['Added and checked from three outside name servers.', `${ip} → mail.${domain} answers.`],
      advice: ['You can check it with dig -x.', 'Nothing to do.'],
    }),
  },
]
