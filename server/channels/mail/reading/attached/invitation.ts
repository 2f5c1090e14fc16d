/** The meeting in a calendar part: what a person must know of it; the file itself is attached as it came. */
import type { Invitation } from '../mail.ts'

const most = 20

export function mailInvitation(calendar: string, methodOfPart: string): Invitation[] {
  const lines = calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .slice(0, 20_000)
  const method = lines.flatMap((line) => /^METHOD:(.*)$/i.exec(line)?.[1] ?? [])[0] ?? methodOfPart
  return events(lines)
    .slice(0, most)
    .map((event) => invitation(event, method.trim().toUpperCase()))
}

/** The lines of each event, without what stands inside of it, such as its alarms. */
function events(lines: string[]): string[][] {
  const found: string[][] = []
  let within: string[] = []
  for (const line of lines) {
    const [, edge, name] = /^(BEGIN|END):(\S+)\s*$/i.exec(line) ?? []
    if (edge?.toUpperCase() === 'BEGIN') {
      within = [...within.slice(-20), name!.toUpperCase()]
      if (within.at(-1) === 'VEVENT') found.push([])
    } else if (edge) within = within.slice(0, -1)
    else if (within.at(-1) === 'VEVENT') found.at(-1)?.push(line)
  }
  return found
}

function invitation(lines: string[], method: string): Invitation {
  const start = property(lines, 'DTSTART')
  return {
    method,
    uid: property(lines, 'UID').value,
    summary: said(property(lines, 'SUMMARY').value),
    location: said(property(lines, 'LOCATION').value),
    organizer: property(lines, 'ORGANIZER').value.replace(/^mailto:/i, ''),
    start: start.value,
    end: property(lines, 'DTEND').value,
    zone: /;TZID="?([^;:"]+)/i.exec(start.parameters)?.[1] ?? '',
  }
}

function property(lines: string[], name: string) {
  const line =
    lines.find(
      (one) =>
        one
          .slice(0, name.length + 1)
          .toUpperCase()
          .replace(':', ';') === `${name};`,
    ) ?? ''
  const colon = endOfParameters(line)
  return {
    parameters: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .trim()
      .slice(0, 2000),
  }
}

/** The first colon that is not within quotes: a zone's name may have one. */
function endOfParameters(line: string) {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return line.length
}

const said = (text: string) => text.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')
