import { useEffect } from 'react'
import { useReader } from '../reader.tsx'

/** What was open in this tab, the last first. It goes with the tab: names of clients do not stay on the device. */
export type Visited = { href: string; label: string; detail: string }

const most = 8
const nameFor = (personId: string) => `otklik-visited-${personId}`

export function visited(personId: string): Visited[] {
  try {
    return JSON.parse(sessionStorage.getItem(nameFor(personId)) ?? '[]') as Visited[]
  } catch {
    return []
  }
}

/** Remembers the page for the palette, once it is known what it is about. */
export function useVisited(href: string, label: string | undefined, detail: string) {
  const { id } = useReader().me
  useEffect(() => {
    if (!label) return
    const others = visited(id).filter((one) => one.href !== href)
    try {
      sessionStorage.setItem(nameFor(id), JSON.stringify([{ href, label, detail }, ...others].slice(0, most)))
    } catch {
      // A browser that keeps nothing shows no "lately", and nothing else is lost.
    }
  }, [id, href, label, detail])
}
