import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const web = path.join(import.meta.dirname, '..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: web }).map((name) => ({ name, text: readFileSync(path.join(web, name), 'utf8') }))
/** The provider's logo has a picture for each, held to the same sizes: the one thing that is more than a colour. */
const withoutLogo = (text: string) =>
  text.replace(/[^{}]*\.logo-(?:light|dark)[^{}]*\{[^{}]*\}/g, '').replace(/@media[^{}]*\{\s*\}/g, '')
const sheets = read('**/*.css').map(({ name, text }) => ({
  name,
  text: withoutLogo(text.replace(/\/\*[\s\S]*?\*\//g, '')),
}))

/** That a page fits by day says that it fits by night: the screens rely on it (test/screens/looks.ts). */
describe('night differs from day in colours alone:', () => {
  it('no sheet and no script asks which of them the reader’s system has', () => {
    const asking = [...sheets, ...read('**/*.{ts,tsx,html}').filter(({ name }) => !name.endsWith('.test.ts'))]
      .filter(({ text }) => text.includes('prefers-color-scheme'))
      .map(({ name }) => name)
    assert.deepEqual(asking, [])
  })

  it('what is said for one of them alone is a scheme or a colour', () => {
    const said = sheets.flatMap(({ name, text }) =>
      [...text.matchAll(/([^{}]*\[data-theme=["']?(?:light|dark)\b[^{}]*)\{([^{}]*)\}/g)].flatMap(([, , body]) =>
        body!
          .split(';')
          .map((declaration) => declaration.split(':')[0]!.trim())
          .filter((property) => property && !/(^|-)(color|color-scheme|background)$/.test(property))
          .map((property) => `${name}: ${property}`),
      ),
    )
    assert.deepEqual(said, [])
  })

  it('what has two values has two colours', () => {
    const pairs = sheets.flatMap(({ name, text }) =>
      [...text.matchAll(/light-dark\(([^;]*)\);/g)].map(([, both]) => ({ name, both: both! })),
    )
    assert.ok(pairs.length > 20)
    const colour = String.raw`(?:#[0-9a-f]{3,8}|var\(--[\w-]+\)|transparent)`
    const strange = pairs.filter(({ both }) => !new RegExp(`^${colour}, ${colour}$`).test(both))
    assert.deepEqual(strange, [])
  })
})
