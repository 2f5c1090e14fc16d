/** How long a person may sign in without a pause: idle, and at most (TRUST 3.5). Minutes. */
export const idleMinutes = { agent: 8 * 60, contact: 30 } as const
export const longestMinutes = 24 * 60

/** How long the step after a right password may take. */
export const halfwayMinutes = { code: 10, enrolment: 30 } as const

/** Whether anybody may come in as this person at `now`. */
export const mayComeIn = ({ active, until }: { active: boolean; until: Date | null }, now: Date): boolean =>
  active && (until === null || until > now)

export const factorIsFresh = (factorAt: Date | null, now: Date, minutes: number): boolean =>
  factorAt !== null && now.getTime() - factorAt.getTime() <= minutes * 60_000

/** Whether a session still counts at `now`. */
export function sessionHolds(
  session: {
    kind: 'agent' | 'contact'
    createdAt: Date
    seenAt: Date
    waitsFor?: keyof typeof halfwayMinutes | null
  },
  now: Date,
): boolean {
  const minutesSince = (at: Date) => (now.getTime() - at.getTime()) / 60_000
  if (session.waitsFor) return minutesSince(session.createdAt) < halfwayMinutes[session.waitsFor]
  return minutesSince(session.seenAt) < idleMinutes[session.kind] && minutesSince(session.createdAt) < longestMinutes
}

/**
 * Seconds to wait before the next try after so many failures (TRUST 3.9): ten are free, then 2ⁿ up to 15 minutes.
 * Never a hard lock: otherwise anybody could lock anybody out.
 */
export function waitAfterFailures(failures: number): number {
  return failures < 10 ? 0 : Math.min(2 ** (failures - 10), 15 * 60)
}

/** The network of an address: /24 of IPv4, /64 of IPv6. */
export function networkOf(ip: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(ip)
  if (four) return `${four[1]}.0/24`
  const [head = '', tail = ''] = ip.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const whole = ip.includes('::')
    ? [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
    : groups
  return `${whole.slice(0, 4).join(':')}::/64`
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '01234567890',
]
const commonWords =
  /password|passw0rd|parol|пароль|qwerty|йцукен|letmein|welcome|admin|otklik|отклик|support|поддержка/gi

/**
 * Too easy to guess although long: few different letters, a row of the keyboard, or nothing left once common words,
 * the person's own names and digits are taken out.
 */
export function passwordIsTooCommon(password: string, known: readonly string[]): boolean {
  const text = password.normalize('NFC').toLowerCase()
  if (new Set(text).size < 5) return true
  const own = known.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2)
  let rest = text
  for (const part of own) rest = rest.replaceAll(part, '')
  for (const run of runs) rest = withoutRuns(rest, run)
  rest = rest.replace(commonWords, '').replace(/[\d\s\p{P}\p{S}]/gu, '')
  return new Set(rest).size < 4
}

/** Takes out four letters or more that stand in a row on the keyboard or in the alphabet, either way. */
function withoutRuns(text: string, run: string): string {
  const rows = [run, [...run].reverse().join('')]
  let left = text
  for (const row of rows)
    for (let length = row.length; length >= 4; length--)
      for (let from = 0; from + length <= row.length; from++) left = left.replaceAll(row.slice(from, from + length), '')
  return left
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\bOPR\/|\bOpera\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Names that a person knows their own machines by; the order matters, as everybody says they are everybody. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
  const named = (known: typeof browsers) => known.find(([sign]) => sign.test(userAgent))?.[1] ?? null
  return { browser: named(browsers), system: named(systems) }
}
