/** The list a ticket was opened from, so that N goes on in it and Esc comes back to its row. */
export type View = { href: string; numbers: number[] }

const name = 'otklik-view'
const usual: View = { href: '/desk/my', numbers: [] }

export function currentView(): View {
  try {
    return { ...usual, ...(JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<View>) }
  } catch {
    return usual
  }
}

export function rememberView(view: View) {
  try {
    sessionStorage.setItem(name, JSON.stringify(view))
  } catch {
    // Without it N has nowhere to go, and nothing else is lost.
  }
}

/** The neighbour of a ticket in its list; null at the ends. */
export function neighbour(view: View, number: number, step: 1 | -1): number | null {
  const at = view.numbers.indexOf(number)
  if (at < 0) return step === 1 ? (view.numbers[0] ?? null) : null
  return view.numbers[at + step] ?? null
}

/** Which row each list stood on. */
const rows = new Map<string, number>()
export const rowOf = (href: string) => rows.get(href)
export const rememberRow = (href: string, number: number) => rows.set(href, number)
