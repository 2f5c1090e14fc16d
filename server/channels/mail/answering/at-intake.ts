import { headerLines, valueIn } from '../trust/headers.ts'
import { type AnswerObjection, objectionToAnswer } from './objection.ts'

type Came = { raw: Uint8Array; envelope: { from: string | null } }

/** Why this mail must not be answered by a machine. Where nobody said whom it comes back to, its own header does. */
export function objectionTo(
  { raw, envelope }: Came,
  author: string | null,
  own: readonly string[],
): AnswerObjection | null {
  const lines = headerLines(raw)
  const written = lines.find(({ key }) => key === 'return-path')
  const path = envelope.from ?? (written ? valueIn(written.line).replace(/^<|>$/g, '') : author)
  return objectionToAnswer({ returnPath: path ?? 'unsaid', author, lines }, own)
}
