import { Refused, Unreachable } from '../../wire/refused.ts'
import type { DeskWords } from './words/load.ts'

/** What went wrong, in words for the reader. A refusal brings its own; silence and our own mistakes get ours. */
export function wordsOf(error: Error, t: DeskWords): string {
  if (error instanceof Refused) return error.problem.message
  if (error instanceof Unreachable) return t.desk.frame.unreachable
  return `${t.desk.frame.broken}. ${t.desk.frame.brokenWords}`
}

/** Why one field was not taken; paths are the names of the clause's input. */
export function fieldFault(error: Error | null, path: string): string | undefined {
  if (!(error instanceof Refused)) return undefined
  return error.problem.fields?.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message
}

/** Words of the whole form: none when each fault stands beside its field. */
export function formFault(error: Error | null, t: DeskWords, paths: readonly string[]): string | undefined {
  if (!error) return undefined
  const fields = error instanceof Refused ? (error.problem.fields ?? []) : []
  const shown = fields.length > 0 && fields.every(({ path }) => paths.includes(path.split('.')[0] ?? ''))
  return shown ? undefined : wordsOf(error, t)
}

export const isRefusal = (error: Error | null, code: string) => error instanceof Refused && error.code === code
