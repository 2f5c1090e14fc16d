import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { accentFrom, papers } from './accent.ts'
import { contrast, toHex, toLch } from './colour.ts'

const tokens = readFileSync(new URL('../../web/ui/tokens.css', import.meta.url), 'utf8')
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('An accent of one’s own', () => {
  test('is measured on the papers of the design system', () => {
    for (const [name, { light, dark }] of Object.entries(papers))
      assert.ok(tokens.includes(`--${name}: light-dark(${light}, ${dark});`), name)
  })

  test('whatever is taken can be read and seen on every paper, in both themes', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const made = accentFrom(chosen)
        const { accent } = 'accent' in made ? made : (accentFrom(made.proposal) as { accent: never })
        const tokens = accent as Extract<ReturnType<typeof accentFrom>, { accent: unknown }>['accent']
        for (const theme of ['light', 'dark'] as const) {
          const on = (names: readonly (keyof typeof papers)[]) => [
            ...names.map((name) => papers[name][theme]),
            tokens['accent-bg'][theme],
          ]
          const least = (ink: string, papers: string[]) => Math.min(...papers.map((paper) => contrast(ink, paper)))
          const plain = on(['bg', 'surface-2', 'surface-3'])
          assert.ok(least(tokens.accent[theme], plain) >= 4.5, `${chosen} ${theme} accent`)
          assert.ok(contrast(tokens['accent-text'][theme], tokens.accent[theme]) >= 4.5, `${chosen} ${theme} on accent`)
          const read = on(['bg', 'surface-2', 'surface-3', 'staff-bg', 'client-bg', 'note-bg'])
          assert.ok(least(tokens.link[theme], read) >= 4.5, `${chosen} ${theme} link`)
          const all = on(Object.keys(papers) as (keyof typeof papers)[])
          assert.ok(least(tokens.focus[theme], all) >= 3, `${chosen} ${theme} focus`)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a faint one is answered with the nearest that can be read, of the same hue', () => {
    const made = accentFrom('#ffcc00')
    assert.ok('proposal' in made)
    assert.ok('accent' in accentFrom(made.proposal))
    const [asked, proposed] = [toLch('#ffcc00'), toLch(made.proposal)]
    assert.ok(Math.abs(asked.hue - proposed.hue) < 0.05 && proposed.light < asked.light)
  })

  test('a colour that screens show comes back from OKLCH as it went', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const [there, back] = [hex, toHex(toLch(hex))].map((each) => Number.parseInt(each.slice(1), 16)) as [
          number,
          number,
        ]
        for (const shift of [0, 8, 16]) assert.ok(Math.abs(((there >> shift) & 255) - ((back >> shift) & 255)) <= 1)
      }),
      { numRuns: 200 },
    )
  })
})
