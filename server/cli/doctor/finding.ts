export const checks = [
  'node',
  'settings',
  'data',
  'space',
  'database',
  'locale',
  'durability',
  'migrations',
  'clock',
  'address',
  'answers',
  'nodes',
  'jobs',
  'mail',
  'letters',
  'files',
  'key',
  'backup',
  'rehearsal',
  'faults',
] as const
export type Check = (typeof checks)[number]

/** What was found at one place, as facts; words.ts says it. */
export type Finding = {
  check: Check
  /** `look`: it runs, and somebody should have a look. */
  state: 'good' | 'look' | 'bad'
  facts: Facts
}
export type Facts = {
  words?: string
  n?: number
  most?: number
  seconds?: number
  bytes?: number
  name?: string
  at?: string
}

export const good = (check: Check, facts: Facts = {}): Finding => ({ check, state: 'good', facts })
export const look = (check: Check, facts: Facts = {}): Finding => ({ check, state: 'look', facts })
export const bad = (check: Check, facts: Facts = {}): Finding => ({ check, state: 'bad', facts })
