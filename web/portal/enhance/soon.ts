/** Calls once it has been still for a while; and while things go on and on, at the latest after so long. */
export class Soon {
  #timer: ReturnType<typeof setTimeout> | undefined
  #since: number | undefined
  #call: () => void
  #still: number
  #longest: number

  constructor(call: () => void, still: number, longest: number) {
    this.#call = call
    this.#still = still
    this.#longest = longest
  }

  ask() {
    const now = performance.now()
    this.#since ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.now, Math.max(0, Math.min(this.#still, this.#since + this.#longest - now)))
  }

  /** Not before. */
  after(ms: number) {
    this.stop()
    this.#timer = setTimeout(this.now, ms)
  }

  now = () => {
    this.stop()
    this.#call()
  }

  stop() {
    clearTimeout(this.#timer)
    this.#since = undefined
  }
}
