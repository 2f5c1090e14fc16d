import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'

export const writing: Words['desk']['writing'] = {
  code: {
    label: 'Код',
    copy: 'Скопировать',
    copied: 'Код скопирован.',
    wrap: 'Переносить строки',
  },
  thread: {
    showQuote: 'Показать цитату',
  },
  editor: {
    toolbar: 'Оформление',
    bold: 'Жирный',
    italic: 'Курсив',
    code: 'Код',
    list: 'Список',
    quote: 'Цитата',
    link: 'Ссылка',
    linkText: 'текст',
    preview: 'Просмотр',
    write: 'Писать',
    previewOf: { reply: 'Так это прочитает клиент', note: 'Так это прочитают коллеги' },
    previewEmpty: 'Пока ничего не написано.',
    previewFailed: 'Просмотр не пришёл. Ваш текст на месте.',
    blanks: ({ n }) =>
      counted('ru', n, {
        one: 'не заполнен # пропуск',
        few: 'не заполнены # пропуска',
        many: 'не заполнено # пропусков',
        other: 'не заполнено # пропуска',
      }),
    toBlank: 'К пропуску',
    blankFirst: ({ blank }) => `Сначала заполните ${blank} или уберите его.`,
  },
}
