/** Longer texts are found by what they begin with. */
const longest = 100_000
const mostNames = 200

/** What joins words that people look for apart: paths, addresses, "nginx/1.2.3", "[#104233]", "vps-17". */
const joints = /[/\\_=:,;|~<>{}()[\]@"'`«»“”„#№*&!?+]|-(?=\p{N})/gu
/** Names with dots: hosts, files. An IP address is one word as it is. */
const dotted = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const onlyDigits = /^[\d.]+$/

/** A text as words stand in it: the same for what is said and for what is asked, so that the two meet. */
export const asWords = (text: string) => text.replace(joints, ' ')

/** What a message is found by: its words, and for "www.shop.example.ru" also "shop.example.ru", "shop" and "example". */
export function searchable(...texts: readonly string[]): string {
  const words = asWords(texts.join('\n').slice(0, longest))
  const names = new Set<string>()
  for (const [name] of words.matchAll(dotted)) {
    if (names.size >= mostNames) break
    if (!onlyDigits.test(name)) for (const part of partsOf(name.toLowerCase())) names.add(part)
  }
  return [words, ...names].join('\n')
}

function partsOf(name: string): string[] {
  const labels = name.split('.')
  const ends = labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'))
  return [...ends, ...labels.slice(0, -1).filter((label) => label.length > 2)]
}
