/** What nobody should send: a kind, and from where to where it stands in the text. */
export type SecretKind = 'card' | 'cvv' | 'password' | 'key' | 'access_key' | 'passport' | 'snils'
export type Found = {
  kind: SecretKind
  from: number
  to: number
  /** Only its sum says so and nothing around it: its writer may know better. */
  unsure?: true
}

/** Where the first group of each match stands; without a group, the match. */
export function* groupsOf(text: string, pattern: RegExp, kind: SecretKind): Generator<Found & { words: string }> {
  for (const match of text.matchAll(pattern)) {
    const words = match[1] ?? match[0]
    const from = match.index + match[0].lastIndexOf(words)
    yield { kind, from, to: from + words.length, words }
  }
}
