/** The plain closing line that any machine can read, and the one protocol between the check and its steps. */
export type Counts = { passed: number; failed: number; skipped: number }

export function closingLine({ passed, failed, skipped }: Counts) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** The counts of the last closing line in an output, or nothing when the output has none. */
export function countsIn(output: string): Counts | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1)
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) }
}
