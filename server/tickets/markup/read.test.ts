import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Stretch } from '#contract/tickets.ts'
import { naughtyStrings, scriptStrings, withSharedData } from '../../../test/shared-data.ts'
import { readMarkup } from './read.ts'

const paragraph = (...of: Stretch[]): Block => ({ is: 'paragraph', of })

const table: [text: string, means: Block[]][] = [
  ['Здравствуйте, Олег!', [paragraph('Здравствуйте, Олег!')]],
  ['Раз\nдва\n\nтри', [paragraph('Раз', { is: 'break' }, 'два'), paragraph('три')]],
  [
    'Это **важно** и *срочно*',
    [paragraph('Это ', { is: 'bold', of: ['важно'] }, ' и ', { is: 'italic', of: ['срочно'] })],
  ],
  ['`ls -la` и <b>жирно</b> &amp;', [paragraph({ is: 'code', text: 'ls -la' }, ' и <b>жирно</b> &amp;')]],
  ['```sh\n  echo "**1**"  \n\n\tls\n```', [{ is: 'code', text: '  echo "**1**"  \n\n\tls', language: 'sh' }]],
  [
    '- раз\n- два\n\n3. три',
    [
      { is: 'list', from: null, items: [[paragraph('раз')], [paragraph('два')]] },
      { is: 'list', from: 3, items: [[paragraph('три')]] },
    ],
  ],
  ['> было\n> так', [{ is: 'quote', of: [paragraph('было', { is: 'break' }, 'так')] }]],
  [
    '[панель](https://panel.example/a?b=1) и https://vector.ru.',
    [
      paragraph(
        { is: 'link', to: 'https://panel.example/a?b=1', of: ['панель'] },
        ' и ',
        { is: 'link', to: 'https://vector.ru', of: ['https://vector.ru'] },
        '.',
      ),
    ],
  ],
  ['mailto:oleg@vector.ru', [paragraph({ is: 'link', to: 'mailto:oleg@vector.ru', of: ['mailto:oleg@vector.ru'] })]],
  ['__init__.py, _name_ и \\\\server\\*.log', [paragraph('__init__.py, _name_ и \\\\server\\*.log')]],
  ['# не заголовок\n---', [paragraph('# не заголовок', { is: 'break' }, '---')]],
  ['![снимок](javascript:alert(1))', [paragraph('![снимок](javascript:alert(1))')]],
  ['readme.md и vps-17.ru', [paragraph('readme.md и vps-17.ru')]],
]

const whole = (blocks: Block[]): Block[] =>
  blocks.map((block) => {
    if (block.is === 'paragraph') return { ...block, of: joined(block.of) }
    if (block.is === 'quote') return { ...block, of: whole(block.of) }
    return block.is === 'list' ? { ...block, items: block.items.map(whole) } : block
  })
/** Words side by side are one stretch of words, however many pieces they came in. */
function joined(of: Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const one of of)
    if (typeof one === 'string' && typeof all.at(-1) === 'string') all.push(`${all.pop()}${one}`)
    else all.push(one)
  return all
}

for (const [text, means] of table)
  test(`light Markdown: ${JSON.stringify(text)}`, () => assert.deepEqual(whole(readMarkup(text)), means))

const lettersOf = (blocks: Block[]): string => blocks.map(lettersOfBlock).join(' ')
function lettersOfBlock(block: Block): string {
  if (block.is === 'code') return `${block.language} ${block.text}`
  if (block.is === 'paragraph') return inStretches(block.of)
  if (block.is === 'quote') return lettersOf(block.of)
  return `${block.from ?? ''} ${block.items.map(lettersOf).join(' ')}`
}
const inStretches = (of: Stretch[]): string => of.map(inStretch).join('')
function inStretch(one: Stretch): string {
  if (typeof one === 'string') return one
  if (one.is === 'break') return ' '
  if (one.is === 'code') return one.text
  return inStretches(one.of) + (one.is === 'link' ? one.to : '')
}

/** Every address in the tree leads to a page or a mailbox. */
function linksIn(thing: unknown): string[] {
  if (typeof thing !== 'object' || thing === null) return []
  const own = 'is' in thing && thing.is === 'link' && 'to' in thing ? [String(thing.to)] : []
  return [...own, ...Object.values(thing).flatMap(linksIn)]
}

/** Words and signs of every alphabet, without marks of Markdown, numbers of lists and blanks. */
const bare = (text: string) => [...text.matchAll(/[\p{L}\p{Emoji_Presentation}<&;'"$=|%@]+/gu)].map(String).join('')

function holds(text: string) {
  const blocks = readMarkup(text)
  for (const to of linksIn(blocks)) assert.match(to, /^(https?|mailto):/i)
  const kept = bare(lettersOf(blocks))
  let at = 0
  for (const letter of bare(text)) {
    at = kept.indexOf(letter, at) + 1
    assert.ok(at > 0, `${JSON.stringify(letter)} of ${JSON.stringify(text)} is lost in ${JSON.stringify(blocks)}`)
  }
}

test('nothing hostile leads anywhere, and no letter of it is lost', withSharedData, () => {
  for (const text of [...naughtyStrings(), ...scriptStrings()]) holds(text.replaceAll('\u0000', ''))
})

test('whatever is typed, no letter of it is lost', () => {
  const line = fc.string({ unit: fc.constantFrom(...'аб *_`>-1.)([]\n\t\\~#<!'), maxLength: 60 })
  fc.assert(fc.property(line, holds), { numRuns: 500 })
})

test('code is kept byte for byte, whatever is in it', () => {
  const code = fc.string({ unit: fc.constantFrom(...'аб *_>-1.)([]\n\t\\~#<!&"'), maxLength: 80 })
  const fence = '`'.repeat(8)
  fc.assert(
    fc.property(code, (text) => {
      assert.deepEqual(readMarkup(`${fence}\n${text}\n${fence}`), [{ is: 'code', text, language: '' }])
    }),
  )
})

test('deeper than people write, it is shown as it was typed', () => {
  const text = `${'> '.repeat(200)}глубоко`
  assert.deepEqual(readMarkup(text), [paragraph(text)])
})

test('a long hostile text is read in no time to speak of', () => {
  for (const piece of ['[', '*a ', '`', '> - ', '![](', '**_', 'https://a']) {
    const text = piece.repeat(20_000 / piece.length)
    assert.ok(readMarkup(text).length > 0)
  }
})
