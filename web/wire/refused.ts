import type { Problem } from '#contract/index.ts'

/** The server heard us and said no, in words the reader can be shown. */
export class Refused extends Error {
  override name = 'Refused'
  status: number
  problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.status = status
    this.problem = problem
  }

  get code() {
    return this.problem.code
  }
}

/** No answer came. Whether the server did what was asked is not known: ask again with the same key. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}
