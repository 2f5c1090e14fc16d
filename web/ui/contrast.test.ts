import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Theme = 'light' | 'dark'
type Colours = Map<string, Record<Theme, string>>

const colours = coloursOf(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))
const themes: Theme[] = ['light', 'dark']

const plain = ['bg', 'surface-2', 'surface-3']
const sides = ['staff-bg', 'client-bg']
const states = ['new', 'open', 'wait', 'hold', 'solved', 'closed'].map((name) => `status-${name}`)
const meanings = ['danger', 'warn', 'ok', 'note', ...states]
const papers = [...plain, ...sides, 'accent-bg', ...meanings.map((name) => `${name}-bg`)]

/** What is read, and the papers it may be printed on. */
const words: Record<string, string[]> = {
  text: papers,
  'text-2': papers,
  'text-3': [...plain, ...sides, 'accent-bg', 'note-bg'],
  link: [...plain, ...sides, 'accent-bg', 'note-bg'],
  accent: [...plain, 'accent-bg'],
  'accent-text': ['accent'],
  danger: [...plain, ...sides, 'danger-bg', 'note-bg'],
  warn: [...plain, ...sides, 'warn-bg'],
  ok: [...plain, ...sides, 'ok-bg'],
  note: ['note-bg'],
  ...Object.fromEntries(states.map((name) => [name, [`${name}-bg`, 'bg']])),
}

/** What is not read but must be seen: edges of inputs, the ring of focus, filled shapes. */
const shapes: Record<string, string[]> = {
  control: [...plain, ...sides, 'note-bg', 'accent-bg'],
  focus: papers,
  accent: plain,
}

describe('the colours of the design system', () => {
  for (const theme of themes) {
    it(`every ${theme} text can be read on its paper`, () => {
      assert.deepEqual(tooFaint(words, theme, 4.5), [])
    })

    it(`every ${theme} edge and focus ring can be seen`, () => {
      assert.deepEqual(tooFaint(shapes, theme, 3), [])
    })
  }

  it('leaves no colour unpaired, save those that only decorate', () => {
    const paired = new Set([...Object.keys(words), ...Object.values(words).flat(), ...Object.keys(shapes)])
    const left = [...colours.keys()].filter((name) => !paired.has(name))
    assert.deepEqual(left.sort(), ['border', 'scrim', 'shadow-colour'])
  })

  it('knows black on white and a colour on itself', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#1f5fbf', '#1f5fbf'), 1)
  })
})

function coloursOf(css: string): Colours {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)
  return new Map([...pairs].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))
}

function tooFaint(pairs: Record<string, string[]>, theme: Theme, least: number) {
  return Object.entries(pairs).flatMap(([ink, on]) =>
    on
      .map((paper) => ({ ink, paper, ratio: contrast(colour(ink, theme), colour(paper, theme)) }))
      .filter(({ ratio }) => ratio < least),
  )
}

function colour(name: string, theme: Theme): string {
  const pair = colours.get(name)
  assert.ok(pair, `tokens.css has no colour --${name}`)
  return pair[theme]
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** WCAG 2.2, "relative luminance" of an sRGB colour. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
