import { counted } from '../../counted.ts'

/** What is written and how it is shown: the editor, ready texts, code, files in sight. */
export const writing = {
  code: {
    label: 'Code',
    copy: 'Copy',
    copied: 'The code is copied.',
    wrap: 'Wrap lines',
  },
  thread: {
    showQuote: 'Show the quotation',
  },
  editor: {
    toolbar: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    code: 'Code',
    list: 'List',
    quote: 'Quote',
    link: 'Link',
    linkText: 'text',
    preview: 'Preview',
    write: 'Write',
    previewOf: { reply: 'As the client reads it', note: 'As colleagues read it' },
    previewEmpty: 'Nothing is written yet.',
    previewFailed: 'The preview did not load. Your text is safe.',
    blanks: ({ n }: { n: number }) => counted('en', n, { one: '# blank to fill in', other: '# blanks to fill in' }),
    toBlank: 'To the blank',
    blankFirst: ({ blank }: { blank: string }) => `Fill in ${blank} first, or remove it.`,
  },
}
