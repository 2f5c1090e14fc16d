-- Topics ask what an engineer would ask, and what was answered stays with the ticket.

alter table topics
  -- One line below the topic, for who chooses it.
  add column hint_ru text not null default '',
  add column hint_en text not null default '',
  -- By which ways clients may ask about it.
  add column channels text[] not null default array['portal', 'mail', 'phone'],
  -- How well the one who asks must be proven: any contact of ours, or one whose second factor stands in the session.
  add column proof text not null default 'any' check (proof in ('any', 'factor')),
  -- The questions, in their order (contract/tickets/form/field.ts). What was answered has its question with it, so a
  -- form may change at any time.
  add column fields jsonb not null default '[]',
  -- Grows with every change: who changes what somebody else has changed meanwhile is told.
  add column version integer not null default 1,
  add column changed_at timestamptz,
  add column changed_by uuid references persons;

-- What was answered when the ticket was opened, one row a value. Derived from the content of its event, and gone with it.
create table ticket_answers (
  ticket_id uuid not null references tickets,
  field_id text not null,
  -- Of several values of one field: which.
  nth integer not null,
  -- Where the question stood in the form.
  position integer not null,
  kind text not null,
  -- The question as it stood then.
  label_ru text not null,
  label_en text not null,
  -- For programs: the id of an option, a service or a file, an instant, else the text itself.
  value text not null,
  -- For people.
  shown_ru text not null,
  shown_en text not null,
  primary key (ticket_id, field_id, nth)
);
-- Which tickets answered this with that? Asked by views. A long text is found by its words, not here.
create index ticket_answers_by_value on ticket_answers (field_id, left(value, 200), ticket_id);

-- ── the usual topics come with their forms ──────────────────────────────────
-- Only where nobody has touched them: a topic that was renamed has become the desk's own.
update topics t set hint_ru = u.hint_ru, hint_en = u.hint_en, fields = u.fields
from (values
    ('Доступ и пароли', 'Access and passwords', 'Паролей не пишите: мы их не спрашиваем.', 'Never write a password: we do not ask for it.', '[{"id":"place","kind":"choice","label":{"ru":"Куда не получается войти?","en":"Where can you not sign in?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"portal","label":{"ru":"Личный кабинет","en":"The client portal"}},{"id":"panel","label":{"ru":"Панель управления","en":"The control panel"}},{"id":"ssh","label":{"ru":"SSH или консоль","en":"SSH or the console"}},{"id":"ftp","label":{"ru":"FTP или SFTP","en":"FTP or SFTP"}},{"id":"database","label":{"ru":"База данных","en":"A database"}},{"id":"other","label":{"ru":"Другое","en":"Something else"}}],"conditions":[]},{"id":"login","kind":"text","label":{"ru":"Логин","en":"User name"},"help":{"ru":"Только имя для входа. Пароль не пишите: мы его не спрашиваем.","en":"The name alone. Never write a password: we do not ask for it."},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"error_text","kind":"text","label":{"ru":"Текст ошибки","en":"Text of the error"},"help":{"ru":"Код или первая строка, как есть.","en":"Its code or first line, as it stands."},"required":false,"preset":[],"options":[],"conditions":[{"field":"place","is":"answered","values":[]}]}]'::jsonb),
    ('Настройка почты', 'Setting up mail', '', '', '[{"id":"address","kind":"address","label":{"ru":"Домен почты","en":"Domain of the mail"},"help":{"ru":"То, что после @","en":"What stands after the @"},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"program","kind":"choice","label":{"ru":"Где настраиваете?","en":"Where do you set it up?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"phone","label":{"ru":"Телефон","en":"A phone"}},{"id":"outlook","label":{"ru":"Outlook","en":"Outlook"}},{"id":"other_program","label":{"ru":"Другая почтовая программа","en":"Another mail program"}},{"id":"browser","label":{"ru":"В браузере","en":"In the browser"}},{"id":"device","label":{"ru":"Сайт, принтер или прибор","en":"A site, a printer or a device"}}],"conditions":[]},{"id":"trouble","kind":"several","label":{"ru":"Что не получается?","en":"What does not work?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"receive","label":{"ru":"Получать письма","en":"Receiving mail"}},{"id":"send","label":{"ru":"Отправлять письма","en":"Sending mail"}},{"id":"sign_in","label":{"ru":"Войти","en":"Signing in"}}],"conditions":[]},{"id":"error_text","kind":"text","label":{"ru":"Текст ошибки","en":"Text of the error"},"help":{"ru":"Код или первая строка, как есть.","en":"Its code or first line, as it stands."},"required":false,"preset":[],"options":[],"conditions":[{"field":"trouble","is":"answered","values":[]}]}]'::jsonb),
    ('Перенос сайта к нам', 'Moving a site in', '', '', '[{"id":"address","kind":"address","label":{"ru":"Адрес сайта","en":"Address of the site"},"help":{"ru":"Например, shop.ru","en":"Such as shop.com"},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"now_at","kind":"choice","label":{"ru":"Где сайт сейчас?","en":"Where is the site now?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"hosting","label":{"ru":"У другого хостера","en":"With another provider"}},{"id":"own","label":{"ru":"На своём сервере","en":"On a server of your own"}},{"id":"builder","label":{"ru":"В конструкторе сайтов","en":"In a site builder"}},{"id":"here","label":{"ru":"У нас, на другой услуге","en":"With us, on another service"}}],"conditions":[]},{"id":"has_access","kind":"choice","label":{"ru":"Есть ли у вас доступ к файлам и базе?","en":"Can you reach its files and database?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"yes","label":{"ru":"Да","en":"Yes"}},{"id":"partly","label":{"ru":"Частично","en":"In part"}},{"id":"no","label":{"ru":"Нет","en":"No"}}],"conditions":[{"field":"now_at","is":"one_of","values":["hosting","own"]}]},{"id":"wanted_at","kind":"date_time","label":{"ru":"Когда удобно переключить?","en":"When may we switch over?"},"help":{"ru":"На это время сайт может стать недоступен на несколько минут.","en":"The site may be away for some minutes then."},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb),
    ('Больше ресурсов', 'More resources', '', '', '[{"id":"resources","kind":"several","label":{"ru":"Чего не хватает?","en":"What is short?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"cpu","label":{"ru":"Процессор","en":"Processor"}},{"id":"memory","label":{"ru":"Память","en":"Memory"}},{"id":"disk","label":{"ru":"Диск","en":"Disk"}},{"id":"traffic","label":{"ru":"Трафик","en":"Traffic"}}],"conditions":[]},{"id":"amount","kind":"text","label":{"ru":"Сколько нужно?","en":"How much do you need?"},"help":{"ru":"Например: ещё 4 ГБ памяти, диск до 200 ГБ.","en":"Such as: 4 GB more memory, a disk of 200 GB."},"required":false,"preset":[],"options":[],"conditions":[{"field":"resources","is":"answered","values":[]}]},{"id":"wanted_at","kind":"date_time","label":{"ru":"К какому времени?","en":"By when?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb),
    ('Изменить услугу', 'Change of a service', '', '', '[{"id":"change","kind":"choice","label":{"ru":"Что изменить?","en":"What is to change?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"tariff","label":{"ru":"Тариф","en":"The plan"}},{"id":"add","label":{"ru":"Добавить услугу","en":"Add a service"}},{"id":"transfer","label":{"ru":"Передать на другой договор","en":"Pass it to another contract"}},{"id":"stop","label":{"ru":"Отказаться от услуги","en":"Give the service up"}}],"conditions":[]},{"id":"reason","kind":"long_text","label":{"ru":"Почему отказываетесь?","en":"Why do you give it up?"},"help":{"ru":"Не обязательно. Так мы узнаем, что исправить.","en":"Only if you like: it tells us what to mend."},"required":false,"preset":[],"options":[],"conditions":[{"field":"change","is":"equal","values":["stop"]}]},{"id":"wanted_at","kind":"date_time","label":{"ru":"С какого времени?","en":"From when on?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb),
    ('Счёт и оплата', 'Bill and payment', '', '', '[{"id":"matter","kind":"choice","label":{"ru":"О чём речь?","en":"What is it about?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"not_credited","label":{"ru":"Оплатили, а не зачислено","en":"Paid, and not credited"}},{"id":"sum","label":{"ru":"Сумма непонятна","en":"The sum is unclear"}},{"id":"papers","label":{"ru":"Нужны документы","en":"Papers are needed"}},{"id":"refund","label":{"ru":"Вернуть деньги","en":"Money back"}}],"conditions":[]},{"id":"bill_number","kind":"text","label":{"ru":"Номер счёта","en":"Number of the bill"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"paid_at","kind":"date_time","label":{"ru":"Когда оплатили?","en":"When did you pay?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[{"field":"matter","is":"equal","values":["not_credited"]}]},{"id":"proof","kind":"file","label":{"ru":"Платёжное поручение или чек","en":"Payment order or receipt"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[{"field":"matter","is":"equal","values":["not_credited"]}]}]'::jsonb),
    ('Жалоба', 'Complaint', '', '', '[{"id":"about_ticket","kind":"text","label":{"ru":"О какой заявке речь?","en":"Which ticket is it about?"},"help":{"ru":"Номер, если он есть.","en":"Its number, if there is one."},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"expected","kind":"long_text","label":{"ru":"Чего вы ждали?","en":"What did you expect?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb),
    ('Пожелание', 'Wish', '', '', '[{"id":"today","kind":"long_text","label":{"ru":"Как обходитесь сейчас?","en":"How do you manage today?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb),
    ('Что-то подозрительное', 'Something suspicious', 'Не переходите по ссылкам и ничего не удаляйте, пока мы не посмотрим.', 'Follow no links and delete nothing until we have looked.', '[{"id":"suspicion","kind":"choice","label":{"ru":"Что насторожило?","en":"What looks wrong?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"as_if_us","label":{"ru":"Письмо или звонок будто от нас","en":"A letter or call as if from us"}},{"id":"sign_in","label":{"ru":"Чужой вход","en":"Somebody else signed in"}},{"id":"files","label":{"ru":"Чужие файлы или страницы","en":"Files or pages that are not yours"}},{"id":"spam","label":{"ru":"Рассылка с вашего адреса","en":"Mass mail from your address"}},{"id":"other","label":{"ru":"Другое","en":"Something else"}}],"conditions":[]},{"id":"address","kind":"address","label":{"ru":"Сайт, сервер или IP, о котором речь","en":"The site, server or IP it is about"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"noticed_at","kind":"date_time","label":{"ru":"Когда заметили?","en":"When did you notice?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"done_already","kind":"text","label":{"ru":"Что вы уже сделали?","en":"What have you done already?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb)
) as u (name_ru, name_en, hint_ru, hint_en, fields)
where t.name_ru = u.name_ru and t.name_en = u.name_en and t.fields = '[]';

-- A desk that still has all of them, in their order, gets the one that is new, next to the first.
with untouched as (
  select first.line_id from topics first
  where first.position = 0 and first.active
    and (select array_agg(name_ru || ' / ' || name_en order by position) from topics) = array[
      'Что-то не работает / Something does not work', 'Доступ и пароли / Access and passwords',
      'Настройка почты / Setting up mail', 'Перенос сайта к нам / Moving a site in', 'Больше ресурсов / More resources',
      'Изменить услугу / Change of a service', 'Счёт и оплата / Bill and payment', 'Жалоба / Complaint',
      'Пожелание / Wish', 'Что-то подозрительное / Something suspicious']
), moved as (
  update topics set position = position + 1 where position > 0 and exists (select from untouched)
)
insert into topics (id, position, name_ru, name_en, line_id, active, impact, urgency, fields)
  select gen_random_uuid(), 1, 'Сайт не открывается', 'A site does not open', line_id, true, 'down', 'normal',
    '[{"id":"address","kind":"address","label":{"ru":"Адрес сайта","en":"Address of the site"},"help":{"ru":"Например, shop.ru","en":"Such as shop.com"},"required":false,"preset":[],"options":[],"conditions":[]},{"id":"seen","kind":"choice","label":{"ru":"Что видно вместо сайта?","en":"What is there instead?"},"help":{"ru":"","en":""},"required":false,"preset":[],"options":[{"id":"error_page","label":{"ru":"Страница с ошибкой","en":"A page with an error"}},{"id":"warning","label":{"ru":"Предупреждение браузера","en":"A warning of the browser"}},{"id":"endless","label":{"ru":"Долго грузится и не открывается","en":"It loads and never opens"}},{"id":"blank","label":{"ru":"Пустая страница","en":"An empty page"}},{"id":"other_site","label":{"ru":"Чужой или старый сайт","en":"Another site, or an old one"}}],"conditions":[]},{"id":"error_text","kind":"text","label":{"ru":"Текст ошибки","en":"Text of the error"},"help":{"ru":"Код или первая строка, как есть.","en":"Its code or first line, as it stands."},"required":false,"preset":[],"options":[],"conditions":[{"field":"seen","is":"one_of","values":["error_page","warning"]}]},{"id":"changed","kind":"text","label":{"ru":"Что меняли незадолго до этого?","en":"What was changed shortly before?"},"help":{"ru":"Обновление, DNS, настройки. Если ничего, оставьте пустым.","en":"An update, DNS, settings. If nothing, leave it empty."},"required":false,"preset":[],"options":[],"conditions":[]}]'::jsonb
  from untouched;
