/** Longer than most honest subjects; what is longer says nothing more to whoever recognises their own. */
const most = 80
/** Beyond it nothing would be repeated anyway, and looking for what could be followed takes the square of it. */
const longestRead = 1000
/** What a reader might follow, ring or write to: addresses of pages and mail, numbers that can be dialled. */
const toFollow = /\S*(?:[/\\@]|:\S|www[.]|[^\s.。][.。][^\s.。\d])\S*|[+(]?\d[\d\s()-]{5,}\d/giu

/**
 * A stranger's words as we repeat them to somebody else: enough to recognise one's own letter by, nothing that could be
 * followed, so that nobody mails theirs through us.
 */
export function harmless(subject: string): string {
  const plain = subject
    .slice(0, longestRead)
    .normalize('NFKC')
    .slice(0, longestRead)
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ')
    .replace(toFollow, '…')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...plain]
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : plain
}
