import { asDocument, element, type Html, styleSheet } from './html.ts'
import type { Letter, Part } from './letter.ts'
import { markedUp } from './marked-up.ts'
import { styleWith } from './style.ts'

/** No table, no picture, nothing that is loaded from anywhere: opening the letter tells nobody. */
export function asHtml({ language, company, accent, subject, heading, parts, footer }: Letter): string {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    element('title', {}, [subject]),
    styleSheet(styleWith(accent)),
  ])
  const sheet = element('div', { class: 'sheet', lang: language }, [
    element('p', { class: 'company' }, [company]),
    element('h1', {}, [heading]),
    ...parts.map(asBlock),
    element(
      'div',
      { class: 'footer' },
      footer.map((line) => element('p', {}, [line])),
    ),
  ])
  return asDocument(element('html', { lang: language }, [head, element('body', {}, [sheet])]))
}

function asBlock(part: Part): Html {
  if (part.is === 'sentence') return element('p', {}, [part.text])
  if (part.is === 'promise') return element('p', { class: 'promise' }, [element('strong', {}, [part.text])])
  if (part.is === 'button')
    return element('p', { class: 'act' }, [element('a', { class: 'button', href: part.to }, [part.label])])
  return element('div', { class: 'words' }, [
    ...part.of.flatMap(({ title, text, blocks }) => [
      element('h2', {}, [title]),
      ...(blocks ? markedUp(blocks) : paragraphs(text)),
    ]),
    ...(part.files ? fileList(part.files) : []),
  ])
}

const fileList = ({ title, names }: { title: string; names: readonly string[] }) => [
  element('h2', {}, [title]),
  element(
    'ul',
    {},
    names.map((name) => element('li', {}, [name])),
  ),
]

/** What was typed keeps its lines and its indents, also where `white-space` is not understood. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) =>
      element(
        'p',
        {},
        paragraph.split('\n').flatMap((line, i) => (i ? [element('br'), indented(line)] : [indented(line)])),
      ),
    )

const indented = (line: string) =>
  line.replaceAll('\t', '    ').replace(/ {2,}|^ /g, (spaces) => '\u00a0'.repeat(spaces.length))
