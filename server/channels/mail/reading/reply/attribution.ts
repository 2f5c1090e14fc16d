/** "On 5 March Oleg wrote:" in the words of the programs people write with. */
const verbs = [
  'wrote|writes|a écrit|schrieb|geschrieben|schreef|escribió|escreveu|ha scritto|skrev|kirjoitti|napsala?|napísala?',
  'пишет|писала?|написала?|писал\\(а\\)|написал\\(а\\)|пише|написав|написала|напісаў',
  'pisze|napisała?|napisał\\(a\\)|yazdı|đã viết|menulis|írta|a scris|έγραψε|написа|raksti|rašė|kirjutas',
].join('|')
const verb = new RegExp(`(?:^|[\\s>)"»,])(?:${verbs})\\s*(?:следующее|folgendes|the following)?\\s*[:：]?\\s*$`, 'iu')
const eastern = /(?:写道|寫道|书写|のメール|書きました|さんは書きました|작성|님이 작성)\s*[:：]?\s*$/u
const time = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/
const day =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december)|(?:понедельник|вторник|сред[аы]|четверг|пятниц|суббот|воскресень|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|сегодня|вчера)/iu
const address = /<?[^\s<>@]{1,64}@[^\s<>@]{1,255}\.[^\s<>@:]{2,}[>)\]]?/
const most = 4
const longest = 400

/**
 * The line after an attribution that begins at `at`, or 0 where none does. Long names and dates break it over several
 * lines, so a line is joined with those that follow until it reads as one.
 */
export function endOfAttribution(lines: string[], at: number): number {
  if (lines[at]!.length > longest) return 0
  const first = plain(lines[at]!)
  if (first === '' || /^[-*•]\s/.test(first)) return 0
  let joined = ''
  for (let end = at; end < Math.min(lines.length, at + most); end++) {
    const line = lines[end]!.length > longest ? '' : plain(lines[end]!)
    joined = joined ? `${joined} ${line}` : line
    if (line === '' || joined.length > longest) return 0
    if (reads(joined)) return isShortest(lines, at, end) ? end + 1 : 0
  }
  return 0
}

/** A sentence of the letter above it is no part of it: what reads as one without its first line begins later. */
function isShortest(lines: string[], at: number, end: number) {
  for (let from = at + 1; from <= end; from++) {
    const joined = lines
      .slice(from, end + 1)
      .map(plain)
      .join(' ')
    if (reads(joined) && beginsWell(lines[from]!)) return false
  }
  return true
}

const beginsWell = (line: string) =>
  /^\s*(?:>\s*)?(?:on|am|le|el|op|em|il|den|w dniu|dne|в|\d|\p{Lu}\p{Ll}{1,2},?\s\d)/iu.test(line)

function reads(text: string) {
  const end = text.slice(-60)
  const said = verb.test(end)
  if (!said && !/[:：]$/.test(end) && !eastern.test(end)) return false
  const named = text.includes('@') && address.test(text)
  const dated = time.test(text) || day.test(text)
  const words = text.split(' ').length
  if (said || eastern.test(end)) return (dated || named) && words < 45
  return dated && named && words < 30
}

const plain = (line: string) =>
  line
    .replace(/^\s*(?:[>*_|]\s?)*/, '')
    .replace(/[*_]+$/g, '')
    .trim()
