/** Rows of a JSON file: a list, an object that holds lists by name (as an API answers), or one object a line. */
import { CannotStart } from '#platform/cannot-start.ts'
import type { Row } from '../shape/rows.ts'

type Named = { name: string | null; rows: Row[] }

export function rowsOfJson(text: string, file: string): Named[] {
  const whole = parsed(text)
  if (whole === undefined) return [{ name: null, rows: linesOf(text, file) }]
  if (Array.isArray(whole)) return [{ name: null, rows: rowsOf(whole, file) }]
  if (!isObject(whole)) throw new CannotStart(`${file} holds no list of anything.`)
  const lists = Object.entries(whole).filter(([, value]) => Array.isArray(value) && value.every(isObject))
  // One ticket alone is a list of one.
  if ('id' in whole || '_id' in whole || !lists.length) return [{ name: null, rows: rowsOf([whole], file) }]
  return lists.map(([name, list]) => ({ name, rows: rowsOf(list as unknown[], file) }))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const rowsOf = (list: unknown[], file: string): Row[] =>
  list.filter(isObject).map((values, index) => ({ file, line: index + 1, values }))

function linesOf(text: string, file: string): Row[] {
  const rows: Row[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const values = parsed(line)
    if (!isObject(values)) throw new CannotStart(`${file} is not JSON: line ${index + 1} cannot be read.`)
    rows.push({ file, line: index + 1, values })
  }
  return rows
}
