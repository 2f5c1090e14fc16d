/** Figures in the text form that Prometheus reads. Labels are names of ours (routes, jobs, states), never a person's. */

type Labels = Record<string, string>

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')
const inBraces = (labels: Labels) => {
  const said = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return said.length ? `{${said.join(',')}}` : ''
}
const head = (name: string, help: string, type: string) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`

/** A figure that is taken when it is asked for. */
export function gauge(name: string, help: string, values: readonly { labels?: Labels; value: number }[]): string {
  return (
    head(name, help, 'gauge') + values.map(({ labels = {}, value }) => `${name}${inBraces(labels)} ${value}\n`).join('')
  )
}

/** How often something happened since the process began. */
export class Counted {
  readonly #name: string
  readonly #help: string
  readonly #labels: readonly string[]
  readonly #counts = new Map<string, { labels: Labels; count: number }>()

  constructor(name: string, help: string, labels: readonly string[]) {
    this.#name = name
    this.#help = help
    this.#labels = labels
  }

  add(...values: string[]) {
    const key = values.join('\0')
    const found = this.#counts.get(key)
    if (found) found.count++
    else this.#counts.set(key, { labels: labelled(this.#labels, values), count: 1 })
  }

  text(): string {
    const lines = [...this.#counts.values()].map(({ labels, count }) => `${this.#name}${inBraces(labels)} ${count}\n`)
    return head(this.#name, this.#help, 'counter') + lines.join('')
  }
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Times = { labels: Labels; within: number[]; count: number; sum: number }

/** How long something took, in the buckets of a histogram. */
export class Timed {
  readonly #name: string
  readonly #help: string
  readonly #labels: readonly string[]
  readonly #times = new Map<string, Times>()

  constructor(name: string, help: string, labels: readonly string[]) {
    this.#name = name
    this.#help = help
    this.#labels = labels
  }

  add(seconds: number, ...values: string[]) {
    const key = values.join('\0')
    let times = this.#times.get(key)
    if (!times) {
      times = { labels: labelled(this.#labels, values), within: bounds.map(() => 0), count: 0, sum: 0 }
      this.#times.set(key, times)
    }
    times.count++
    times.sum += seconds
    for (let i = bounds.length - 1; i >= 0 && seconds <= bounds[i]!; i--) times.within[i]!++
  }

  text(): string {
    return (
      head(this.#name, this.#help, 'histogram') + [...this.#times.values()].map((each) => this.#lines(each)).join('')
    )
  }

  #lines({ labels, within, count, sum }: Times): string {
    const bucket = (le: string, value: number) => `${this.#name}_bucket${inBraces({ ...labels, le })} ${value}\n`
    const buckets = bounds.map((bound, i) => bucket(String(bound), within[i]!)).join('')
    const end = `${this.#name}_sum${inBraces(labels)} ${sum}\n${this.#name}_count${inBraces(labels)} ${count}\n`
    return buckets + bucket('+Inf', count) + end
  }
}

const labelled = (names: readonly string[], values: readonly string[]) =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
