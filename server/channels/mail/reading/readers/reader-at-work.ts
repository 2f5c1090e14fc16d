/** One reader and the mail before it. */
import type { ChildProcess } from 'node:child_process'
import type { Unreadable } from '../mail.ts'
import { startReader } from './process.ts'
import type { Answer, Question } from './reader.ts'
import { type Usage, usageOf } from './usage.ts'

export type Why = Unreadable['unreadable']

const watchEvery = 100
/** Where the kernel tells no processor time, and for a process that waits for something instead of working. */
const longestWait = 60_000
/** A process is replaced before the kernel's own limit on its life could hit a mail that is not to blame. */
const longestLife = 60

export class Reader {
  readonly #child: ChildProcess = startReader()
  /** It says that it has begun; null where it never did. What the start costs is no mail's fault. */
  readonly #begun = this.#next()
  #before: Usage | null = null
  #ended = false

  constructor() {
    // A process that could not be started says so by this; the mail is told of it by the end of the process.
    this.#child.on('error', () => this.end())
  }

  /** Why nothing came, where nothing came; then the process is no more. */
  async read(question: Question): Promise<Answer | Why> {
    this.#hold()
    if ((await this.#begun) === null) return this.#endedBy('crashed')
    this.#before = await usageOf(this.#child.pid!)
    const answer = await this.#watched(question)
    this.#letGo()
    return answer
  }

  isSpent() {
    return this.#ended || !this.#child.connected || (this.#before?.cpuSeconds ?? 0) > longestLife
  }

  end() {
    this.#ended = true
    this.#child.kill('SIGKILL')
  }

  async #watched(question: Question): Promise<Answer | Why> {
    const answer = this.#next<Answer>()
    const { promise: tooMuch, resolve: stop } = Promise.withResolvers<Why>()
    const watch = setInterval(() => this.#overrun(question).then((why) => why && stop(why)), watchEvery)
    const wait = setTimeout(stop, longestWait, 'too_long')
    this.#child.send(question, (error) => error && stop('crashed'))
    const said = await Promise.race([answer, tooMuch])
    clearInterval(watch)
    clearTimeout(wait)
    return said === null || typeof said === 'string' ? this.#endedBy(said ?? 'crashed') : said
  }

  /** What it says next, or null when it ends without a word. */
  #next<Said>(): Promise<Said | null> {
    const { promise, resolve } = Promise.withResolvers<Said | null>()
    const hears = resolve as (said: unknown) => void
    const ends = () => resolve(null)
    const child = this.#child.once('message', hears).once('exit', ends).once('error', ends)
    return promise.finally(() => child.off('message', hears).off('exit', ends).off('error', ends))
  }

  async #overrun({ limits }: Question): Promise<Why | null> {
    const now = await usageOf(this.#child.pid!)
    const before = this.#before
    if (!now || !before) return null
    if (now.cpuSeconds - before.cpuSeconds > limits.cpuSeconds) return 'too_long'
    return now.memoryMegabytes - before.memoryMegabytes > limits.memoryMegabytes ? 'too_large' : null
  }

  #endedBy(why: Why) {
    this.end()
    return why
  }

  /** While it reads, the program stays for it; an idle reader keeps nobody from leaving. */
  #hold() {
    this.#child.ref()
    this.#child.channel?.ref()
  }

  #letGo() {
    this.#child.unref()
    this.#child.channel?.unref()
  }
}
