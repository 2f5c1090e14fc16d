import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { type KeyPlace, keyNames, keyOf } from '#contract/keys.ts'
import { desk as en } from '#contract/words/en/desk.ts'
import { desk as ru } from '#contract/words/ru/desk.ts'

const places: readonly KeyPlace[] = ['anywhere', 'list', 'either', 'ticket', 'editor']

/** docs/keys.md as the table of keys and the words of the sheet make it. */
function page(): string {
  const parts = places.map((where) => {
    const lines = keyNames
      .filter((name) => keyOf(name).where === where)
      .map((name) => {
        const presses = [keyOf(name).usual, ...(keyOf(name).also ?? [])].map((press) => `\`${press}\``).join(' ')
        return `| ${presses} | ${en.keys.does[name]} | ${ru.keys.does[name]} |`
      })
    const title = `## ${en.keys.where[where]} (${ru.keys.where[where].toLowerCase()})`
    return [title, '', '| key | does | делает |', '|---|---|---|', ...lines].join('\n')
  })
  const head = [
    '# Keys of the desk',
    '',
    'Read off `contract/keys.ts`; `web/desk/shell/keys-page.test.ts` compares the two. `G M` is one key after the other.',
    en.keys.note,
    'Everybody may choose other keys or switch single letters off on the page “About me”; `?` shows them as they are chosen.',
  ].join('\n')
  return `${[head, ...parts].join('\n\n')}\n`
}

test('docs/keys.md tells every key as it is', () => {
  const file = path.join(import.meta.dirname, '../../../docs/keys.md')
  assert.equal(readFileSync(file, 'utf8'), page())
})
