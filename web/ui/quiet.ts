/** Runs `act` once after so many milliseconds. */
export type Later = (act: () => void, ms: number) => unknown

/**
 * Lets one message of a topic through and then keeps the topic quiet: of all that comes meanwhile only the newest
 * is said when the quiet ends. "3 new messages" is useful, three interruptions are not.
 */
export function createQuiet(say: (text: string) => void, ms: number, later: Later) {
  const waiting = new Map<string, string | undefined>()

  const speak = (topic: string, text: string) => {
    say(text)
    waiting.set(topic, undefined)
    later(() => wake(topic), ms)
  }

  const wake = (topic: string) => {
    const newest = waiting.get(topic)
    waiting.delete(topic)
    if (newest !== undefined) speak(topic, newest)
  }

  return (topic: string, text: string) => {
    if (waiting.has(topic)) waiting.set(topic, text)
    else speak(topic, text)
  }
}
