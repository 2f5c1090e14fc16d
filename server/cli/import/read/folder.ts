/** Every table of a folder (or of one file), by the names of its files. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { AskedWrongly } from '../../arguments.ts'
import { emptyTables, type Refusal, type Row, type TableName, type Tables } from '../shape/rows.ts'
import { decoded } from './charset.ts'
import { rowsOfCsv } from './csv.ts'
import { rowsOfJson } from './json.ts'

export type Found = {
  tables: Tables
  files: { file: string; table: TableName; rows: number; how: string }[]
  /** Files that no table was made of. */
  ignored: string[]
  refusals: Refusal[]
  /** Where the files stand: attachments are looked for beside them. */
  folder: string
}

const readable = /[.](?:json|jsonl|ndjson|csv|tsv|txt)(?:[.]gz)?$/i

export async function tablesIn(place: string, tableOf: (name: string) => TableName | undefined, charset?: string) {
  const alone = !(await statOf(place)).isDirectory()
  const folder = alone ? path.dirname(place) : place
  const names = alone ? [path.basename(place)] : (await readdir(place)).sort()
  const found: Found = { tables: emptyTables(), files: [], ignored: [], refusals: [], folder }
  for (const name of names) {
    if (!readable.test(name)) continue
    const bytes = await readFile(path.join(folder, name))
    const { text, charset: guessed } = decoded(isPacked(bytes) ? gunzipSync(bytes) : bytes, charset)
    // A file named alone holds tickets, whatever it is called.
    const table = tableOf(stem(name)) ?? (alone ? 'tickets' : undefined)
    if (/[.]json|jsonl|ndjson/i.test(name)) takeJson(found, name, text, table, tableOf)
    else if (table) takeCsv(found, name, text, table, guessed)
    else found.ignored.push(name)
  }
  if (!found.files.length) throw new AskedWrongly(`There is nothing to import in ${place}. See:  otklik import --help`)
  return found
}

async function statOf(place: string) {
  try {
    return await stat(place)
  } catch (error) {
    throw new AskedWrongly(`${place} cannot be read: ${(error as Error).message}.`)
  }
}

const isPacked = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b
const stem = (name: string) => name.replace(/([.]\w+)+$/, '').toLowerCase()

function takeJson(
  found: Found,
  name: string,
  text: string,
  table: TableName | undefined,
  tableOf: (name: string) => TableName | undefined,
) {
  let taken = false
  for (const { name: inner, rows } of rowsOfJson(text, name)) {
    const its = inner === null ? table : tableOf(inner.toLowerCase())
    if (!its) continue
    add(found, name, its, rows, 'JSON')
    taken = true
  }
  if (!taken) found.ignored.push(name)
}

function takeCsv(found: Found, name: string, text: string, table: TableName, charset: string) {
  const { rows, broken, delimiter } = rowsOfCsv(text, name)
  const shown = delimiter === '\t' ? 'tab' : delimiter
  add(found, name, table, rows, `CSV, ${charset}, "${shown}"`)
  for (const { line, problem } of broken) found.refusals.push({ file: name, line, problem })
}

function add(found: Found, file: string, table: TableName, rows: Row[], how: string) {
  const its = found.tables[table]
  for (const row of rows) {
    its.rows.push(row)
    for (const column of Object.keys(row.values)) if (!its.columns.includes(column)) its.columns.push(column)
  }
  found.files.push({ file, table, rows: rows.length, how })
}
