import type { AnswerActions } from '#contract/knowledge.ts'

const nothing: AnswerActions = {
  move: null,
  nextInMinutes: null,
  priority: null,
  tags: [],
  lineId: null,
  reasonRu: '',
  reasonEn: '',
}
type Usual = {
  title_ru: string
  title_en: string
  text_ru: string
  text_en: string
  keywords: string
  actions: AnswerActions
  not_as_it_is: boolean
}

/** What a provider's engineers answer every day: one thing each, readable once while frightened (UX 4.4). */
export const usualAnswers: readonly Usual[] = [
  {
    title_ru: 'Смотрим, напишем к сроку',
    title_en: 'Looking into it, next update',
    text_ru:
      'Здравствуйте, {{client.name}}!\n\nПриняли в работу: {{что проверяем?}}. Следующее сообщение — до {{promise.time}}, даже если новостей не будет.',
    text_en:
      'Hello {{client.name}},\n\nWe are on it: {{what we check?}}. Next update by {{promise.time}}, even if there is no news.',
    keywords: 'принято работа первый ответ received',
    actions: nothing,
    not_as_it_is: true,
  },
  {
    title_ru: 'Пока без изменений',
    title_en: 'No change yet',
    text_ru: 'Пока без изменений: {{что делаем?}}. Следующее сообщение до {{promise.time}}.',
    text_en: 'No change yet: {{what we are doing?}}. Next update by {{promise.time}}.',
    keywords: 'новостей нет статус progress status',
    actions: nothing,
    not_as_it_is: false,
  },
  {
    title_ru: 'Нужны логи и точное время',
    title_en: 'Logs and the exact time, please',
    text_ru:
      'Чтобы найти причину, нам нужны от вас:\n\n1. Точное время последнего сбоя и часовой пояс.\n2. Что было на экране: текст ошибки или снимок.\n3. Журнал за это время, например:\n\n```sh\njournalctl --since "1 hour ago" > log.txt\n```\n\nФайл можно приложить прямо здесь. Мы вернёмся к заявке, как только вы ответите.',
    text_en:
      'To find the cause we need from you:\n\n1. The exact time of the last failure, with the time zone.\n2. What was on the screen: the text of the error or a screenshot.\n3. The log of that time, for example:\n\n```sh\njournalctl --since "1 hour ago" > log.txt\n```\n\nYou can attach the file right here. We will go on as soon as you reply.',
    keywords: 'журнал логи ошибка снимок log details',
    actions: { ...nothing, move: 'clients', nextInMinutes: 24 * 60 },
    not_as_it_is: false,
  },
  {
    title_ru: 'Маршрут до сервера: mtr',
    title_en: 'The route to the server: mtr',
    text_ru:
      'Похоже на потери в пути. Запустите, пожалуйста, со своей стороны и пришлите вывод:\n\n```sh\nmtr -rwzbc 100 {{адрес сервера?}}\n```\n\nВ Windows вместо этого подойдёт `pathping`. Со своей стороны проверку уже ведём.',
    text_en:
      'It looks like loss on the way. Please run this on your side and send us the output:\n\n```sh\nmtr -rwzbc 100 {{address of the server?}}\n```\n\nOn Windows `pathping` does the same. We are checking from our side already.',
    keywords: 'сеть потери пакетов маршрут ping traceroute network packet loss',
    actions: { ...nothing, move: 'clients', nextInMinutes: 24 * 60 },
    not_as_it_is: false,
  },
  {
    title_ru: 'Как сбросить пароль',
    title_en: 'How to reset the password',
    text_ru:
      'Пароль меняется на странице входа: «Забыли пароль?», дальше — по ссылке из письма. Ссылка живёт недолго и срабатывает один раз.\n\nПароли и коды мы не спрашиваем и не присылаем. Если письмо не приходит, напишите сюда: проверим, на какой адрес оно ушло.',
    text_en:
      'The password is changed on the sign-in page: “Forgot the password?”, then follow the link in the mail. The link works once and not for long.\n\nWe never ask for passwords or codes and never send them. If the mail does not come, write here: we will check which address it went to.',
    keywords: 'доступ вход пароль login access',
    actions: { ...nothing, move: 'clients', nextInMinutes: 24 * 60 },
    not_as_it_is: false,
  },
  {
    title_ru: 'Почта не доходит: что проверить',
    title_en: 'Mail does not arrive: what to check',
    text_ru:
      'Проверили вашу почту на {{service.name}}: {{что нашли?}}.\n\nСо своей стороны проверьте:\n\n- запись MX домена и SPF: `dig +short MX {{домен?}}`;\n- не переполнен ли ящик получателя;\n- текст возврата целиком, если он пришёл: в нём названа причина.\n\nСледующее сообщение до {{promise.time}}.',
    text_en:
      'We have checked your mail on {{service.name}}: {{what we found?}}.\n\nOn your side please check:\n\n- the MX record of the domain and SPF: `dig +short MX {{domain?}}`;\n- whether the mailbox of the recipient is full;\n- the whole text of the bounce, if one came: it names the reason.\n\nNext update by {{promise.time}}.',
    keywords: 'почта письма spf dkim mx mail bounce',
    actions: nothing,
    not_as_it_is: true,
  },
  {
    title_ru: 'Наша ошибка: извинение',
    title_en: 'Our mistake: an apology',
    text_ru: 'Это наша ошибка: {{что случилось?}}. Исправили в {{когда?}}. Что меняем: {{что меняем?}}.',
    text_en: 'This was our mistake: {{what happened?}}. Fixed at {{when?}}. What we are changing: {{what we change?}}.',
    keywords: 'извините сбой авария sorry outage',
    actions: nothing,
    not_as_it_is: true,
  },
  {
    title_ru: 'Срочно: работаем не прерываясь',
    title_en: 'Urgent: we work on it without a break',
    text_ru:
      'Здравствуйте, {{client.name}}!\n\nВидим, что {{service.name}} недоступен. Работаем, не прерываясь. Пишем вам не реже чем раз в полчаса, следующее сообщение до {{promise.time}}.',
    text_en:
      'Hello {{client.name}},\n\nWe see that {{service.name}} is down and are working on it without a break. We write every half an hour at least; next update by {{promise.time}}.',
    keywords: 'лежит недоступен авария down outage',
    actions: { ...nothing, priority: 'critical', nextInMinutes: 30 },
    not_as_it_is: false,
  },
]
