/** Goes to the next or the previous message of the client; from anywhere else to their last one. */
export function walkWords(talk: HTMLElement | null, step: 1 | -1) {
  const words = [...(talk?.querySelectorAll<HTMLElement>('article[data-look="client"]') ?? [])]
  const at = words.findIndex((article) => article.contains(document.activeElement))
  const next = at < 0 ? words.at(-1) : words[Math.min(Math.max(at + step, 0), words.length - 1)]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
