/** Which column fills which field, and what the other desk's words mean here; shown before anything is done. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { contactRole } from '#contract/accounts.ts'
import { priority, ticketStatus } from '#contract/tickets.ts'
import { AskedWrongly } from '../../arguments.ts'
import { type Format, fieldNames } from './formats.ts'
import { type Row, type TableName, type Tables, tableNames } from './rows.ts'

const words = z.record(z.string(), z.string())
const mapFile = z.strictObject({
  fields: z.optional(z.record(z.string(), z.nullable(z.string()))),
  statuses: z.optional(z.record(z.string(), z.enum([...ticketStatus.options, 'skip']))),
  priorities: z.optional(z.record(z.string(), priority)),
  roles: z.optional(z.record(z.string(), contactRole)),
  groups: z.optional(words),
  /** Their topics or forms to our topics. */
  topics: z.optional(words),
  /** Their columns or custom fields to the names of our questions. */
  answers: z.optional(words),
  /** Of a question of ours: their values to the ids of its options. */
  options: z.optional(z.record(z.string(), words)),
})
export type MapFile = z.output<typeof mapFile>

export type FieldMap = Record<TableName, Record<string, string[]>>
export type Mapping = {
  fields: FieldMap
  statuses: Map<string, string>
  priorities: Map<string, string>
  roles: Map<string, string>
  /** Names of groups to names of lines, `*` for all others. */
  groups: Map<string, string>
  topics: Map<string, string>
  answers: Map<string, string>
  options: Map<string, Map<string, string>>
}

export async function readMapFile(file: string | undefined): Promise<MapFile> {
  if (file === undefined) return {}
  let content: unknown
  try {
    content = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new AskedWrongly(`The map ${file} cannot be read: ${(error as Error).message}.`)
  }
  const read = mapFile.safeParse(content)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new AskedWrongly(`The map ${file} is wrong at "${first?.path.join('.')}". See:  otklik import --help`)
}

export function mappingFor(format: Format, tables: Tables, map: MapFile): Mapping {
  const lower = (entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([name, value]) => [name.toLowerCase(), value]))
  return {
    fields: fieldsFor(format, tables, map.fields ?? {}),
    statuses: lower({ ...format.statuses, ...map.statuses }),
    priorities: lower({ ...format.priorities, ...map.priorities }),
    roles: lower(map.roles ?? {}),
    groups: lower(map.groups ?? {}),
    topics: lower(map.topics ?? {}),
    answers: new Map(Object.entries(map.answers ?? {})),
    options: new Map(Object.entries(map.options ?? {}).map(([field, values]) => [field, lower(values)])),
  }
}

/** The columns that are there, in the order in which they are looked at: the first with a value fills the field. */
function fieldsFor({ fields }: Format, tables: Tables, chosen: Record<string, string | null>): FieldMap {
  const left = new Set(Object.keys(chosen))
  const map = Object.fromEntries(
    tableNames.map((table) => {
      const { columns } = tables[table]
      const there = (name: string) => columns.find((column) => column.toLowerCase() === name.toLowerCase())
      const its = fieldNames[table].map((field): [string, string[]] => {
        const name = `${table}.${field}`
        left.delete(name)
        if (chosen[name] === null) return [field, []]
        if (chosen[name] !== undefined) return [field, [columnOf(chosen[name], name, table, there)]]
        const known = (fields[table] as Record<string, readonly string[]>)[field] ?? []
        return [field, known.flatMap((one) => there(one) ?? [])]
      })
      return [table, Object.fromEntries(its)]
    }),
  ) as FieldMap
  const [unknown] = left
  if (unknown !== undefined) throw new AskedWrongly(`The map speaks of a field "${unknown}" that there is not.`)
  return map
}

function columnOf(wanted: string, field: string, table: string, there: (name: string) => string | undefined) {
  const column = there(wanted)
  if (column !== undefined) return column
  throw new AskedWrongly(`The map takes ${field} from "${wanted}", which is no column of the ${table}.`)
}

/** What stands in a row for our field: the first column that has something. */
export function valueIn({ values }: Row, columns: readonly string[] | undefined): unknown {
  for (const column of columns ?? []) {
    const value = values[column]
    if (value !== null && value !== undefined && value !== '') return value
  }
  return undefined
}
