/** Before which entry the folded ones lie: where the numbers leap furthest. Null when nothing is folded. */
export function foldedBefore(seqs: readonly number[], folded: number): number | null {
  if (folded === 0 || seqs.length < 2) return null
  let widest = 1
  for (let i = 2; i < seqs.length; i++) if (seqs[i]! - seqs[i - 1]! > seqs[widest]! - seqs[widest - 1]!) widest = i
  return widest
}
