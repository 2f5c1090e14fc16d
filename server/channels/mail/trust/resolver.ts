import { Resolver } from 'node:dns/promises'

/** Asks the DNS: as node:dns has it, so that a test may answer from a map. */
export type Ask = (name: string, type: string) => Promise<string[][] | string[]>

const second = 1000
/** One mail may name as many domains as it likes: it pays with these, not we with our time. */
const mostQuestions = 60

/** The DNS of this machine, that neither hangs nor is asked for ever. */
export function askDns(): Ask {
  const resolver = new Resolver({ timeout: 3 * second, tries: 2 })
  return async (name, type) => (await resolver.resolve(name, type)) as string[][] | string[]
}

/** For one mail: every question once, and not more than are reasonable. */
export function sparing(ask: Ask): Ask {
  const asked = new Map<string, Promise<string[][] | string[]>>()
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = asked.get(key)
    if (known) return known
    if (asked.size >= mostQuestions) return Promise.reject(failure('ETIMEOUT'))
    const answer = Promise.resolve(ask(name, type))
    answer.catch(() => {}) // whoever asked hears of it
    asked.set(key, answer)
    return answer
  }
}

export const failure = (code: string) => Object.assign(new Error(code), { code })
