export type Theme = 'system' | 'light' | 'dark' | 'contrast'
export type Density = 'compact' | 'comfortable' | 'touch'

/** Dresses the whole document. The look lives in two attributes of `html`; tokens.css answers to them. */
export function dress({ theme, density }: { theme: Theme; density: Density }) {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.density = density
}
