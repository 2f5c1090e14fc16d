/** What was taken out of the words of an entry, as its event says it (`card:1`). */
export function hiddenOf({ hidden }: { hidden?: unknown }) {
  if (!Array.isArray(hidden)) return {}
  return {
    hidden: hidden.map((said) => {
      const [kind = '', count] = String(said).split(':')
      return { kind, count: Number(count) }
    }),
  }
}
