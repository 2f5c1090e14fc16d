import { createQuiet } from './quiet.ts'
import { createStore } from './store.ts'

type Said = { id: number; text: string }

export type Manner = {
  /** Interrupts what is being read. */
  urgent?: boolean
  /** At most one message of a topic in ten seconds; the newest wins. */
  topic?: string
}

/** What the two live regions hold: the last few messages each. */
export const said = createStore<{ polite: Said[]; urgent: Said[] }>({ polite: [], urgent: [] })

let count = 0

function say(text: string, region: 'polite' | 'urgent') {
  const message = { id: ++count, text }
  said.set((now) => ({ ...now, [region]: [...now[region].slice(-2), message] }))
}

const quietly = createQuiet((text) => say(text, 'polite'), 10_000, setTimeout)

/** Tells a screen reader what the eye has just been shown. */
export function announce(text: string, { urgent, topic }: Manner = {}) {
  if (topic && !urgent) quietly(topic, text)
  else say(text, urgent ? 'urgent' : 'polite')
}
