import { type RefObject, useLayoutEffect, useRef } from 'react'

const near = 120

/** The newest words are in sight when the page comes, and stay so when more arrive, unless the reader went elsewhere or was led there. */
export function useAtEnd(talk: RefObject<HTMLDivElement | null>, lastSeq: number, elsewhere: boolean) {
  const wasThere = useRef(!elsewhere)

  useLayoutEffect(() => {
    const scroller = scrollerOf(talk.current)
    if (!scroller) return
    const note = () => {
      wasThere.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near
    }
    scroller.addEventListener('scroll', note, { passive: true })
    return () => scroller.removeEventListener('scroll', note)
  }, [talk])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last entry is what moves the page
  useLayoutEffect(() => {
    const scroller = scrollerOf(talk.current)
    if (!scroller || !wasThere.current) return
    scroller.scrollTop = scroller.scrollHeight
    // What is laid out only when it comes into sight is taller than was guessed: once more.
    const frame = requestAnimationFrame(() => {
      scroller.scrollTop = scroller.scrollHeight
    })
    return () => cancelAnimationFrame(frame)
  }, [lastSeq])
}

/** Wide windows scroll the conversation, narrow ones what stands around it, too. */
function scrollerOf(talk: HTMLElement | null): HTMLElement | null {
  for (let at = talk; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at)
    if (overflowY === 'auto' || overflowY === 'scroll') return at
  }
  return document.documentElement
}
