/** The wish to stop, as the terminal, the system or npm expresses it. */
export interface StopSignals {
  asked: AbortSignal
  /** Asked once more: do not wait for requests in flight. */
  hurried: AbortSignal
}

/** `npm start` passes Ctrl-C on although the terminal has sent it to everyone already: the echo is no second wish. */
const echoMs = 1000

export function stopSignals(): StopSignals {
  const asked = new AbortController()
  const hurried = new AbortController()
  let first = 0
  const wish = () => {
    if (asked.signal.aborted) {
      if (performance.now() - first > echoMs) hurried.abort()
      return
    }
    first = performance.now()
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish)
  return { asked: asked.signal, hurried: hurried.signal }
}
