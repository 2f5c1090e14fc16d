import type { Words } from '../../words.ts'
import { authorship } from './authorship.ts'
import { delivery } from './delivery.ts'
import { merging } from './merging.ts'
import { secretEvents } from './secret-events.ts'

export const ticket: Words['desk']['ticket'] = {
  toList: 'К списку',
  title: ({ n }) => `№ ${n}`,
  status: 'Статус',
  priority: 'Приоритет',
  line: 'Линия',
  assignee: 'У кого',
  nobody: 'Пока ни у кого',
  copyNumber: 'Скопировать номер',
  copied: 'Номер скопирован.',
  history: 'История',

  promised: ({ time }) => `Клиенту обещано: напишем до ${time}`,
  stillLeft: 'осталось',
  noPromise: 'Срок не обещан',
  solvedPromise: 'Решена: срок не идёт. Клиент подтвердит, или закроется сама.',
  closedPromise: 'Закрыта',
  waitingFor: ({ what }) => `Ждём: ${what}`,
  movePromise: 'Перенести',

  thread: 'Переписка',
  client: 'Клиент',
  us: 'Мы',
  note: 'Заметка',
  noteSeenBy: 'видят только сотрудники',
  solution: 'Решение',
  system: 'Сама система',
  happened: 'Что было',
  done: 'Что сделали',
  advice: 'Что делать',
  entryName: ({ kind, author, time }) => `${kind}, ${author}, ${time}`,
  pictures: 'Изображения',
  channelAndTrust: ({ channel, trust }) => `${channel}, ${trust}`,
  trusts: {
    P2F: 'вход и второй фактор только что',
    P2: 'вход со вторым фактором',
    P1: 'вход по паролю',
    M2: 'подписанное письмо на адрес ответа',
    M1: 'подписанное письмо',
    M0: 'письмо без подтверждения',
    V2: 'звонок с кодом',
    V0: 'звонок без кода',
    L: 'ссылка из письма',
    A0: 'без входа',
    K: 'ключ API',
    staff: 'сотрудник',
    system: 'система',
  },
  delivery,

  events: {
    'ticket.opened': ({ line }) => (line ? `Открыта на линии «${line}»` : 'Открыта'),
    'ticket.reopened': () => 'Снова в работе: клиент говорит, что не помогло',
    'ticket.assigned': ({ from, to }) => {
      if (!to) return from ? `Возвращена на линию, была у: ${from}` : 'Возвращена на линию'
      return from ? `Назначена: ${from} → ${to}` : `Назначена: ${to}`
    },
    'ticket.handed_over': ({ fromLine, toLine, to, reason, nextContactBy }) =>
      [
        `Передана: ${fromLine ?? '?'} → ${toLine ?? '?'}${to ? `, ${to}` : ''}`,
        nextContactBy && `напишем до ${nextContactBy}`,
        reason && `клиент прочёл: «${reason}»`,
      ]
        .filter(Boolean)
        .join(' · '),
    'ticket.put_to_wait': ({ status, reason, nextContactBy }) =>
      [status ?? 'Ждём', reason && `«${reason}»`, nextContactBy && `до ${nextContactBy}`].filter(Boolean).join(' · '),
    'ticket.taken_up': () => 'Снова взята в работу',
    'ticket.tags_changed': ({ added, removed }) =>
      ['Метки', added && `поставлены: ${added}`, removed && `сняты: ${removed}`].filter(Boolean).join(' · '),
    'ticket.priority_changed': ({ from, to }) => `Приоритет: ${from ?? '?'} → ${to ?? '?'}`,
    'ticket.next_contact_set': ({ nextContactBy, why, reason }) =>
      [
        why === 'moved' ? `Срок перенесён на ${nextContactBy ?? '?'}` : `Напишем до ${nextContactBy ?? '?'}`,
        reason && `«${reason}»`,
      ]
        .filter(Boolean)
        .join(' · '),
    'promise.missed': ({ promised, next }) =>
      next
        ? `Обещание сорвано: ${promised ?? '?'}. Система написала клиенту и пообещала до ${next}`
        : `Обещание снова сорвано: ${promised ?? '?'}. Руководителю сказано, написать должен человек`,
    'ticket.resolved': () => 'Решена',
    'ticket.imported': ({ source, ref }) => `Перенесена: ${source ?? '?'}, № ${ref ?? '?'}`,
    ...authorship.events,
    ...merging.events,
    'ticket.closed': ({ why }) => {
      if (why && why in authorship.closed) return authorship.closed[why]!
      if (why === 'sample_removed') return 'Закрыта: пример убран'
      return why === 'confirmed'
        ? 'Закрыта: клиент подтвердил, что работает'
        : 'Закрылась сама: неделю никто не возразил'
    },
    ...secretEvents,
    'ticket.complained': ({ reason }) => `Клиент сказал руководителю, что что-то не так: «${reason ?? ''}»`,
    'ticket.colleague_informed': ({ to }) => `Сообщаем и коллеге: ${to ?? '?'}`,
    'ticket.colleague_not_informed': ({ to }) => `Больше не сообщаем коллеге: ${to ?? '?'}`,
    'ticket.link_asked': () => 'По ссылке из письма, которая больше не действует, попросили новую',
    'letter.returned': ({ to, address, reason }) =>
      [`Письмо не дошло: ${to ?? '?'} (${address ?? '?'}) ничего не знает`, reason && `«${reason}»`]
        .filter(Boolean)
        .join(' · '),
    'ticket.followed': ({ number }) => `Продолжение в №\u00a0${number ?? '?'}`,
  },
  otherEvent: ({ kind }) => `Изменение (${kind})`,

  promises: {
    title: 'Обещания',
    kept: ({ time }) => `сдержано, написали в\u00a0${time}`,
    missed: 'сорвано',
    missedThen: ({ time }) => `сорвано, написали в\u00a0${time}`,
    running: 'впереди',
  },

  goesOn: {
    from: 'Продолжение',
    in: 'Продолжена в',
  },

  facts: {
    answers: 'Ответы клиента',
    client: 'Клиент',
    account: 'Название',
    contract: 'Договор',
    writes: 'Пишет',
    mail: 'Почта',
    localTime: 'У него сейчас',
    language: 'Читает',
    about: 'Эта заявка',
    service: 'Услуга',
    topic: 'Тема',
    channel: 'Пришла через',
    opened: 'Открыта',
    earlier: 'Другие заявки',
    noEarlier: 'Других заявок нет.',
    noService: 'услуга не названа',
    fold: 'Клиент, услуга, другие заявки',
  },

  preview: { more: ({ n }) => `ещё ${n} раньше` },
}
