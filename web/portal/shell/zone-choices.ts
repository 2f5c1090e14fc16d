import type { Language } from '#contract/text.ts'

type Choice = { value: string; label: string }
const made = new Map<string, Choice[]>()

/** "Москва · Europe/Moscow · UTC+3": by the name people know, and by the one that is exact. Made once a day. */
export function zoneChoices(zones: readonly string[], language: Language, now: string): Choice[] {
  const key = `${language} ${now.slice(0, 10)} ${zones.length}`
  const known = made.get(key)
  if (known) return known
  const choices = zones.map((zone) => ({ value: zone, label: labelOf(zone, language, new Date(now)) }))
  choices.sort((a, b) => a.label.localeCompare(b.label, language))
  if (made.size > 3) made.clear()
  made.set(key, choices)
  return choices
}

function labelOf(zone: string, language: Language, at: Date): string {
  const offset = nameOf(zone, language, at, 'shortOffset').replace(/^GMT([+-]0$)?/, 'UTC')
  // English readers know the cities of the exact name; Russian ones read them in another alphabet.
  const place = language === 'ru' ? nameOf(zone, language, at, 'shortGeneric') : ''
  const named = place && !/^(GMT|UTC)/.test(place) ? [place] : []
  return [...named, zone, offset].join(' · ')
}

function nameOf(zone: string, language: Language, at: Date, kind: 'shortOffset' | 'shortGeneric'): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: kind }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
