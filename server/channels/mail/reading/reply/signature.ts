/** How people sign, and what their telephones add. */
const mark = /^\s{0,2}(?:--|—|––|__|\*\*\*|_{3,}|-{3,}|={3,}|~{3,})\s*$/
const device = new RegExp(
  [
    '^(?:sent|get) (?:from|via|with|by|using) .{1,80}$',
    '^sent .{0,20}(?:iphone|ipad|android|blackberry|samsung|mobile|handheld).{0,60}$',
    '^(?:отправлено|послано|написано|передано) (?:с|со|из|от|через|при помощи|с помощью) .{1,80}$',
    '^(?:отправлено|надіслано) .{0,20}(?:iphone|ipad|android|яндекс|почт|mail\\.ru|мобильн|моб\\.).{0,60}$',
    '^надіслано (?:з|із) .{1,60}$',
    '^(?:envoyé|gesendet|von meinem|enviado|inviato|verzonden|verstuurd|skickat|sendt|lähetetty|wysłane|wysłano|odesláno) (?:depuis|à partir|de|von|mit|desde|do|dal|da|vanaf|met|från|fra|z|ze|iphone).{1,80}$',
    '^(?:скачать|получить|get) outlook .{0,80}$',
    '^(?:--+ ?)?(?:с уважением|sincerely)?,?\\s*(?:почта mail\\.ru|mail\\.ru для (?:android|ios)).{0,40}$',
    '^从我的.{1,40}$',
    '^iPhone(?:から|에서).{0,40}$',
  ].join('|'),
  'iu',
)
const closing = new RegExp(
  `^(?:${[
    '(?:(?:best|kind|kindest|warm|warmest) )?regards',
    '(?:all the )?best(?: wishes)?',
    'cheers',
    'yours(?: (?:truly|sincerely|faithfully))?',
    'sincerely(?: yours)?',
    'с (?:наилучшими |искренним |глубоким |большим )?уважением',
    'с (?:наилучшими|добрыми) пожеланиями',
    'всего (?:доброго|хорошего|наилучшего)',
    'з повагою',
    'mit freundlichen grüßen',
    'freundliche grüße',
    'viele grüße',
    'cordialement',
    'bien cordialement',
    'saludos(?: cordiales)?',
    'atentamente',
    'distinti saluti',
    'cordiali saluti',
    'met vriendelijke groeten?',
    'pozdrawiam',
    'med vänlig hälsning',
  ].join('|')})(?:[\\s,.!—–-]|$).{0,60}$`,
  'iu',
)
const longest = { marked: 15, closed: 8 }

/** The line at which the signature begins; the number of lines where there is none. */
export function signatureAt(lines: string[]): number {
  const end = lastSaid(lines)
  const begins = [marked(lines, end), closed(lines, end), signedByDevice(lines)].filter((at) => at > 0)
  return begins.length > 0 ? Math.min(...begins) : lines.length
}

/** `-- ` is the standard; whatever it holds is the signature. Rules drawn by hand count near the end. */
function marked(lines: string[], end: number) {
  const standard = lines.lastIndexOf('-- ')
  if (standard >= 0 && end - standard <= longest.marked * 3) return blanksAbove(lines, standard)
  for (let at = Math.max(0, end - longest.marked); at <= end; at++) {
    if (mark.test(lines[at]!) && lines.slice(at + 1, end + 1).every((line) => line.length < 100))
      return blanksAbove(lines, at)
  }
  return -1
}

function closed(lines: string[], end: number) {
  const from = Math.max(0, end - longest.closed)
  for (let at = from; at <= end; at++) {
    const line = lines[at]!.trim()
    const below = lines.slice(at + 1, end + 1).filter((one) => one.trim())
    if (closing.test(line) && below.every((one) => one.length < 90)) return blanksAbove(lines, at)
  }
  return -1
}

/** What stands below what a telephone adds is an old letter without any mark. */
function signedByDevice(lines: string[]) {
  const at = lines.findIndex((line, index) => isDevice(line) && index > 0)
  return at < 0 ? -1 : blanksAbove(lines, at)
}

const isDevice = (line: string) => line.length < 120 && device.test(line.replace(/^[\s*_<[-]+|[\s*_\]]+$/g, ''))

const lastSaid = (lines: string[]) => lines.findLastIndex((line) => line.trim() !== '')

function blanksAbove(lines: string[], at: number) {
  let from = at
  while (from > 0 && lines[from - 1]!.trim() === '') from--
  return from
}
