/** The beginning of a draft, for the one line it folds to. */
export function startOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line
}
