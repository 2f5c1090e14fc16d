import { randomBytes } from 'node:crypto'
import type { Problem } from '#contract/index.ts'
import { fileLimits } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { DatabaseAway } from '../database-away.ts'
import type { Log } from '../log.ts'
import { type Issue, Malformed, Refused } from '../refused.ts'

export type Answer = { status: number; problem: Problem }

const statuses: Record<string, number> = {
  malformed: 400,
  sign_in_required: 401,
  sign_in_failed: 401,
  not_allowed: 403,
  second_factor_needed: 403,
  step_up_needed: 403,
  code_wrong: 401,
  code_burnt: 401,
  foreign_origin: 403,
  key_reused: 422,
  token_not_valid: 401,
  scope_missing: 403,
  two_identities: 400,
  too_many_attempts: 429,
  too_many_requests: 429,
  too_many_replies: 429,
  too_many_tickets: 429,
  too_large: 413,
  headers_too_large: 431,
  method_not_allowed: 405,
  too_slow: 408,
  unsupported_type: 415,
  unavailable: 503,
  no_room: 507,
  clock_wrong: 503,
  server_error: 500,
}

/** The status of a refusal: what is missing or foreign is 404, what is against the state of things 409. */
export const statusOf = (code: string) => statuses[code] ?? (code.endsWith('_not_found') ? 404 : 409)

/** Turns whatever was thrown into an answer in the reader's language; what nobody foresaw is logged under a reference. */
export function answerTo(error: unknown, language: Language, log: Log): Answer {
  if (error instanceof Malformed) return malformed(error, language)
  if (error instanceof Refused) return refused(error, language)
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT')
    return refused(
      new Refused('too_large', code === 'FST_REQ_FILE_TOO_LARGE' ? { bytes: fileLimits.bytes } : {}),
      language,
    )
  if (statusCode === 415) return refused(new Refused('unsupported_type'), language)
  if (statusCode === 404) return refused(new Refused('page_not_found'), language)
  if (statusCode && statusCode >= 400 && statusCode < 500) return malformed(new Malformed([]), language)
  if (formIsBroken(error))
    return malformed(new Malformed([{ code: 'custom', path: ['file'], message: 'unreadable' }]), language)
  const passing = passingTrouble(error)
  if (passing) {
    log.warn({ code: codeOf(error), reason: (error as Error).message }, passing.code)
    return refused(passing, language)
  }
  const reference = `E-${randomBytes(3).toString('hex').toUpperCase()}`
  log.error({ err: error, reference }, 'request failed')
  return refused(new Refused('server_error', { reference }), language)
}

const codeOf = (error: unknown) =>
  ((error as Error).cause as { code?: string })?.code ?? (error as { code?: string }).code

function refused({ code, facts }: Refused, language: Language): Answer {
  const sentence = words[language].refusals[code as keyof typeof words.en.refusals]
  const problem: Problem = { code, message: sentence ? sentence(facts) : code }
  if (facts.reference) problem.reference = facts.reference
  if (facts.seconds) problem.retryAfter = facts.seconds
  return { status: statusOf(code), problem }
}

function malformed({ issues }: Malformed, language: Language): Answer {
  const fields = issues.slice(0, 50).map((issue) => ({
    path: issue.path.join('.'),
    message: sentenceFor(issue, language),
    ...(issue.name ? { name: issue.name } : {}),
  }))
  return {
    status: 400,
    problem: {
      code: 'malformed',
      message: words[language].refusals.malformed({}),
      ...(fields.length ? { fields } : {}),
    },
  }
}

function sentenceFor(issue: Issue, language: Language): string {
  const { fieldProblems } = words[language].common
  if (issue.code === 'too_small') return fieldProblems.too_short({ least: Number(issue.minimum) })
  if (issue.code === 'too_big') return fieldProblems.too_long({ most: Number(issue.maximum) })
  if (issue.code === 'unrecognized_keys')
    return fieldProblems.unknown_field({ names: (issue.keys ?? []).join(', ').slice(0, 200) })
  if (issue.message in fieldProblems) return fieldProblems[issue.message as 'wrong']()
  return fieldProblems.wrong()
}

/** A form with files that ends too early or has no borders; its reader says so in a sentence and nothing else. */
const formIsBroken = (error: unknown) =>
  /^(Multipart: Boundary not found|Unexpected end of multipart data|.* terminated early due to unexpected end of .*)$/.test(
    (error as Error)?.message ?? '',
  )

/** The disk of the server, or what of it is ours to fill, is full: PostgreSQL's word for it and the system's. */
const noRoom = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** Lost against others too often in a row, or too many files are open at once: soon it is one's turn. */
const crowded = new Set(['40001', '40P01', 'EMFILE', 'ENFILE'])

/** Passing trouble of the machine or of those who ask beside us; none of it a fault in the product. */
function passingTrouble(error: unknown): Refused | null {
  if (error instanceof DatabaseAway) return new Refused('unavailable', { seconds: 5 })
  const { code = '' } = error as { code?: string }
  if (crowded.has(code)) return new Refused('unavailable', { seconds: 1 })
  return noRoom.has(code) ? new Refused('no_room', { seconds: 60 }) : null
}
