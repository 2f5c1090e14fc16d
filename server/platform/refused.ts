import type { RefusalFacts } from '#contract/refusals.ts'

/** An honest "no" with a code that has words in both languages. */
export class Refused extends Error {
  readonly code: string
  readonly facts: RefusalFacts
  constructor(code: string, facts: RefusalFacts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

export type Issue = {
  code: string
  path: PropertyKey[]
  message: string
  minimum?: unknown
  maximum?: unknown
  keys?: string[]
  /** What the field is called where people see it. */
  name?: string
}

/** The input does not fit the clause: which fields, and why. */
export class Malformed extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly unknown[]) {
    super('malformed')
    this.issues = issues as readonly Issue[]
  }
}
