import { Resolver } from 'node:dns/promises'

/** Asks the DNS: as node:dns has it, so that a test may answer from a map. */
export type Ask = (name: string, type: string) => Promise<string[][] | string[]>

const second = 1000
/** One mail may name as many domains as it likes: it pays with these, not we with our time. */
const mostQuestions = 60
/** For all its answers together: a DNS that lets everybody wait would hold up everybody's mail. */
const longest = 10 * second
/** Characters; the longest keys have 800. What is longer is made to cost whoever reads it. */
const longestRecord = 4096
const mostRecords = 100

/** The DNS of this machine, that neither hangs nor is asked for ever. */
export function askDns(): Ask {
  const resolver = new Resolver({ timeout: 3 * second, tries: 2 })
  return async (name, type) => (await resolver.resolve(name, type)) as string[][] | string[]
}

/** For one mail: every question once, not more than are reasonable, and no answer that is none. */
export function sparing(ask: Ask, late: AbortSignal = AbortSignal.timeout(longest)): Ask {
  const asked = new Map<string, Promise<string[][] | string[]>>()
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = asked.get(key)
    if (known) return known
    if (asked.size >= mostQuestions || late.aborted) return Promise.reject(failure('ETIMEOUT'))
    const answer = beforeLate(Promise.resolve(ask(name, type)), late).then(refuseOverlong)
    answer.catch(() => {}) // whoever asked hears of it
    asked.set(key, answer)
    return answer
  }
}

function beforeLate<T>(answer: Promise<T>, late: AbortSignal): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(failure('ETIMEOUT')), { once: true })
  })
  return Promise.race([answer, over])
}

/** As if it were not there: nobody who wants to be believed publishes such a thing. */
function refuseOverlong<T extends string[][] | string[]>(records: T): T {
  const isTooLong = records.some((record) => [record].flat().join('').length > longestRecord)
  if (records.length > mostRecords || isTooLong) throw failure('ENODATA')
  return records
}

export const failure = (code: string) => Object.assign(new Error(code), { code })
