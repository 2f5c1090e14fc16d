/** Scrolls what lies around this by nearly a window: the last line read stays in sight. */
export function turnPage(inside: HTMLElement | null, direction: 1 | -1) {
  const scroller = inside && scrollers(inside).find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
  scroller?.scrollBy({ top: direction * scroller.clientHeight * 0.85 })
}

/** What scrolls inside it, and what it scrolls in. */
function scrollers(inside: HTMLElement): HTMLElement[] {
  const within = [...inside.querySelectorAll<HTMLElement>('*')]
  const around: HTMLElement[] = []
  for (let at: HTMLElement | null = inside; at; at = at.parentElement) around.push(at)
  return [...within, ...around].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
}
