type Terms = {
  /** When the server was heard last, in milliseconds. */
  heardAt: () => number
  isLost: () => boolean
  /** Asks whether anybody answers, and ends with the answer or without. */
  look: () => Promise<void>
}

/** What somebody types is worth an answer within so many milliseconds. */
const oftenEnough = 1000

/**
 * A line that is cut far away says nothing by itself, and whoever types would learn of it with the next draft. So the
 * keys under the hand ask: a word of the server from the last second answers them, else it is looked for. Who does not
 * type asks nothing, and nothing is asked that was answered anyhow.
 */
export function lookWhileTyping({ heardAt, isLost, look }: Terms): () => void {
  let typedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false

  const check = () => {
    timer = undefined
    if (heardAt() >= typedAt || isLost()) return
    if (Date.now() < heardAt() + oftenEnough) return wait()
    looking = true
    void look().finally(() => {
      looking = false
      if (heardAt() < typedAt) wait()
    })
  }
  const wait = () => {
    if (timer || looking || isLost()) return
    timer = setTimeout(check, Math.max(0, heardAt() + oftenEnough - Date.now()))
  }
  return () => {
    typedAt = Date.now()
    wait()
  }
}
