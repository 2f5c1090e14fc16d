/** Why a row was not taken: its file, its place, the field, the reason in the reader's words. */
import type { Language } from '#contract/text.ts'
import { answerTo } from '#platform/http/problem.ts'
import type { Log } from '#platform/log.ts'
import { type Refusal, Unfit } from '../shape/rows.ts'
import { words } from './words.ts'

export type Told = { file: string; row: number; code: string; field: string | null; why: string }

export function refusalInWords({ file, line, problem }: Refusal, language: Language, log: Log): Told {
  if (problem instanceof Unfit) {
    const { code, field, value } = problem
    return { file, row: line, code, field, why: words[language].unfit[code](value ?? '') }
  }
  const { code, message, fields } = answerTo(problem, language, log).problem
  const [first] = fields ?? []
  return { file, row: line, code, field: first?.path ?? null, why: first?.message ?? message }
}
