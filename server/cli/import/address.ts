import { createHash } from 'node:crypto'

/** Nobody reads mail there, now or ever (RFC 2606): a caller of whom we know only the name. */
const nowhere = 'import.invalid'

/**
 * The address a caller is known by: the same name under the same contract gives the same one, other names and other
 * contracts never do.
 */
export const addressOf = (caller: string, contractNumber: string) =>
  `${label(caller, ' ', '.', 40)}@${label(contractNumber, '-', '-', 30)}.${nowhere}`

/** Letters and digits of the words; where that would lose something, a trace of the whole stands behind. */
function label(text: string, between: string, instead: string, longest: number): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const plain = words.filter(Boolean).join(instead)
  const nothingLost = plain === text.replaceAll(between, instead) && (between === instead || !text.includes(instead))
  if (nothingLost && plain.length <= longest) return plain
  const trace = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return [plain.slice(0, longest), trace].filter(Boolean).join('-')
}
