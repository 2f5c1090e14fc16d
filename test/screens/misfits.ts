import type { Page } from '@playwright/test'

/**
 * What does not fit once the page is drawn: it scrolls sideways, or words are cut off by a box that hides them or by the
 * window. Not counted are words that the design shortens aloud (an ellipsis, a number of lines), those that can be
 * scrolled to, and those for screen readers. In one question: every question to the browser costs as much as its answer.
 */
export const misfitsIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { scrollWidth, clientWidth } = document.documentElement
    const over = scrollWidth - clientWidth
    const found = new Set<string>(over > 0 ? [`scrolls sideways by ${over} px`] : [])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const holder = text.parentElement
      if (!holder || !text.data.trim() || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      range.selectNodeContents(text)
      for (const line of range.getClientRects()) {
        const cut = line.width > 1 && cutBy(holder, line)
        if (cut) found.add(`"${text.data.trim().slice(0, 60)}" is cut off ${cut}`)
      }
    }
    return [...found]

    function cutBy(holder: Element, line: DOMRect): string | null {
      for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box)
        const edges = box.getBoundingClientRect()
        const spoken = edges.width <= 1 || edges.height <= 1 || style.clipPath !== 'none'
        const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
        if (spoken || shortened || style.position === 'fixed') return null
        const [across, down] = [style.overflowX, style.overflowY]
        if (across === 'auto' || across === 'scroll' || down === 'auto' || down === 'scroll') return null
        const hides = (how: string) => how === 'hidden' || how === 'clip'
        if (hides(across) && (line.right > edges.right + 1 || line.left < edges.left - 1)) return 'at the side'
        if (hides(down) && (line.bottom > edges.bottom + 2 || line.top < edges.top - 2)) return 'above or below'
      }
      return null
    }
  })
