const most = 500

/** Message-IDs with their brackets, in their order; written without brackets they count where they have an @. */
export function messageIdsOf(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>\s]{1,998})>/g)].map(([whole]) => whole)
  if (bracketed.length > 0) return [...new Set(bracketed)].slice(-most)
  return value
    .split(/[\s,<>]+/)
    .filter((word) => word.includes('@') && word.length < 998)
    .map((word) => `<${word}>`)
    .slice(-most)
}
