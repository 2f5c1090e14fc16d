/** Everything that was not filed, a JSON line each: the line of the file, the field, and why in words. */
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Language } from '#contract/text.ts'
import { answerTo } from '#platform/http/problem.ts'
import type { Log } from '#platform/log.ts'
import { AskedWrongly } from '../arguments.ts'
import type { Refusal } from './file-tickets.ts'

export type Refused = { line: number; code: string; field: string | null; why: string }

export function inWords({ line, problem }: Refusal, language: Language, log: Log): Refused {
  const { code, message, fields } = answerTo(problem, language, log).problem
  const [first] = fields ?? []
  return { line, code, field: first?.path ?? null, why: first?.message ?? message }
}

export async function openReport(file: string | undefined) {
  if (file === undefined) return { add: () => {}, end: async () => {} }
  const out = createWriteStream(file)
  try {
    await new Promise((resolve, reject) => out.once('open', resolve).once('error', reject))
  } catch (error) {
    throw new AskedWrongly(`The report cannot be written: ${(error as Error).message}.`)
  }
  return {
    add: (refused: object) => void out.write(`${JSON.stringify(refused)}\n`),
    async end() {
      out.end()
      await finished(out)
    },
  }
}
