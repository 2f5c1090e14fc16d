import type { topicRefusals as english } from '../../en/refusals/topics.ts'

const clock = (at: string) => `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)} в ${at.slice(11, 16)} UTC`

export const topicRefusals: typeof english = {
  topic_not_by_channel: () => 'По этой теме так не обращаются. Выберите другую тему или напишите через портал.',
  topic_needs_factor: () =>
    'Эта тема для тех, кто вошёл со вторым фактором. Подключите его в настройках или выберите другую тему.',
  questions_changed: () =>
    'У этой темы теперь другие вопросы. Они ниже, и всё написанное на месте; посмотрите их и отправьте ещё раз.',
  topic_changed: ({ who, at }) =>
    `Пока тема была открыта, её ${at ? `${clock(at)} ` : ''}${who ? `изменили: ${who}` : 'изменил кто-то другой'}. Ничего не затёрто.`,
}
