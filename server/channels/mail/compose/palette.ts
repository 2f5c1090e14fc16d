/** Colours of web/ui/tokens.css, light and dark. Mail cannot load that file, so palette.test.ts compares the two. */
export const palette = {
  bg: ['#ffffff', '#14171c'],
  text: ['#171b22', '#e8ebf0'],
  'text-2': ['#4a5363', '#b3bbc8'],
  'text-3': ['#5e6878', '#98a2b2'],
  border: ['#d5dae2', '#363d49'],
  accent: ['#1f5fbf', '#7fb0ff'],
  'accent-text': ['#ffffff', '#0b1524'],
  'accent-bg': ['#e8f0fc', '#1c2c48'],
  'surface-2': ['#f6f7f9', '#1b1f26'],
  'staff-bg': ['#eef4fd', '#1a2536'],
} as const satisfies Record<string, readonly [light: string, dark: string]>
