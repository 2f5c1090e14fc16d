import { contrast, type Hex, type Lch, toHex, toLch } from './colour.ts'

type Theme = 'light' | 'dark'
type Pair = Record<Theme, Hex>

/** What the accent lies on, as web/ui/tokens.css has it; a test compares the two. */
export const papers = {
  bg: { light: '#ffffff', dark: '#14171c' },
  'surface-2': { light: '#f6f7f9', dark: '#1b1f26' },
  'surface-3': { light: '#eceff3', dark: '#252a33' },
  'staff-bg': { light: '#eef4fd', dark: '#1a2536' },
  'client-bg': { light: '#ffffff', dark: '#1b1f26' },
  'note-bg': { light: '#fff4cc', dark: '#3a3110' },
  'danger-bg': { light: '#fde8e6', dark: '#451c1a' },
  'warn-bg': { light: '#fcebd0', dark: '#3c2a0d' },
  'ok-bg': { light: '#dff3e5', dark: '#16341f' },
  'status-new-bg': { light: '#e6effc', dark: '#1b2a44' },
  'status-open-bg': { light: '#dff3ed', dark: '#12332b' },
  'status-wait-bg': { light: '#fcefd3', dark: '#3a2b0c' },
  'status-hold-bg': { light: '#eee9fa', dark: '#2d2447' },
  'status-solved-bg': { light: '#e4f1dc', dark: '#1f3318' },
  'status-closed-bg': { light: '#eceff3', dark: '#252a33' },
} as const satisfies Record<string, Pair>

const plain = ['bg', 'surface-2', 'surface-3'] as const
const read = [...plain, 'staff-bg', 'client-bg', 'note-bg'] as const
const all = Object.keys(papers) as (keyof typeof papers)[]

/** The tokens that one colour makes, in both themes. */
export type Accent = Record<'accent' | 'accent-text' | 'accent-bg' | 'link' | 'focus', Pair>

const text = 4.5
const shape = 3
const inks = ['#ffffff', '#0b1524'] as const

/** On which papers an ink must stand out, and how far; `accent-bg` is made of the same colour and comes last. */
const faintOn = (ink: string, names: readonly (keyof typeof papers)[], theme: Theme, least: number, tint: Hex) =>
  [...names.map((name) => papers[name][theme] as string), tint].some((paper) => contrast(ink, paper) < least)

const inkOn = (accent: string) => [...inks].sort((a, b) => contrast(b, accent) - contrast(a, accent))[0]!

const tints: Record<Theme, (lch: Lch) => Hex> = {
  light: ({ chroma, hue }) => toHex({ light: 0.955, chroma: Math.min(chroma, 0.03), hue }),
  dark: ({ chroma, hue }) => toHex({ light: 0.29, chroma: Math.min(chroma, 0.06), hue }),
}

/** The nearest to `from` that satisfies, darker in the light theme and lighter in the dark one. */
function nearest(lch: Lch, from: number, theme: Theme, satisfies: (ink: Hex) => boolean): Hex {
  const step = theme === 'light' ? -0.005 : 0.005
  for (let light = from; light > 0 && light < 1; light += step) {
    const ink = toHex({ ...lch, light })
    if (satisfies(ink)) return ink
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

const isAccent = (theme: Theme, tint: Hex) => (ink: string) =>
  !faintOn(ink, plain, theme, text, tint) && contrast(inkOn(ink), ink) >= text

/** What a provider's colour makes of the accent, or the nearest colour that can be read everywhere the accent stands. */
export function accentFrom(colour: string): { accent: Accent } | { faint: true; proposal: Hex } {
  const lch = toLch(colour)
  const tint = { light: tints.light(lch), dark: tints.dark(lch) }
  const fits = isAccent('light', tint.light)
  if (!fits(colour)) return { faint: true, proposal: nearest(lch, Math.min(lch.light, 0.95), 'light', fits) }
  const light = colour as Hex
  const dark = nearest(lch, 0.75, 'dark', isAccent('dark', tint.dark))
  const linkFits = (theme: Theme) => (ink: Hex) => !faintOn(ink, read, theme, text, tint[theme])
  const focusFits = (theme: Theme) => (ink: Hex) => !faintOn(ink, all, theme, shape, tint[theme])
  return {
    accent: {
      accent: { light, dark },
      'accent-text': { light: inkOn(light), dark: inkOn(dark) },
      'accent-bg': tint,
      link: {
        light: nearest(lch, lch.light, 'light', linkFits('light')),
        dark: nearest(lch, 0.78, 'dark', linkFits('dark')),
      },
      focus: {
        light: nearest(lch, lch.light - 0.05, 'light', focusFits('light')),
        dark: nearest(lch, 0.82, 'dark', focusFits('dark')),
      },
    },
  }
}

/** The style sheet of an accent. It stands outside the layers, and so goes before the tokens. */
export const sheetOf = (accent: Accent): string =>
  `:root{${Object.entries(accent)
    .map(([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`)
    .join(';')}}\n`
