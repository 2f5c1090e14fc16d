const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones: Record<string, string> = {
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
  msk: '+0300',
  cet: '+0100',
  cest: '+0200',
  eet: '+0200',
  eest: '+0300',
  bst: '+0100',
  jst: '+0900',
}

const written =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?\s*([+-]\d{4}|[+-]\d\d:\d\d|[a-z]{1,5})?/i
const american =
  /([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:([+-]\d{4}|[a-z]{1,5})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/i

/** When the sender says the mail was written, ISO in UTC. */
export function dateOf(value: string): string | null {
  const text = value
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
  const [, day, month, year, hour, minute, second, zone] = written.exec(text) ?? swapped(american.exec(text)) ?? []
  const at = months.indexOf((month ?? '').toLowerCase().slice(0, 3))
  if (at < 0) return isoDate(text)
  const utc = Date.UTC(fullYear(year!), at, Number(day), Number(hour), Number(minute), Number(second ?? 0))
  return inReason(utc - offset(zone ?? ''))
}

const swapped = (match: RegExpExecArray | null) =>
  match && [match[0], match[2], match[1], match[7], match[3], match[4], match[5], match[8] ?? match[6]]

const isoDate = (text: string) =>
  /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? inReason(Date.parse(text.trim())) : null

/** Two digits as RFC 5322 reads them. */
function fullYear(text: string) {
  const year = Number(text)
  if (text.length === 3) return year + 1900
  return text.length > 2 ? year : year + (year < 50 ? 2000 : 1900)
}

function offset(zone: string) {
  const numeric = zones[zone.toLowerCase()] ?? zone.replace(':', '')
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(numeric) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}

const inReason = (time: number) => {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  return year >= 1970 && year < 2200 ? date.toISOString() : null
}
