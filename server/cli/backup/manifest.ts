import * as z from 'zod/mini'

/** What an archive says of itself, as its last entry. Written for ever: a later version reads what an earlier wrote. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const name = z.string().check(z.regex(/^\w{1,63}$/))
const part = z.object({ name: z.string(), size: z.number(), sha256 })

export const manifestShape = z.object({
  format: z.literal(1),
  id: z.uuid(),
  /** The Otklik that wrote it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** How far the database was, file by file. */
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
  /** Which key sealed the secrets in it; the key itself is not in the archive. */
  key: z.nullable(z.string()),
  tables: z.array(z.object({ schema: name, name, columns: z.array(name), rows: z.number(), parts: z.array(part) })),
  sequences: z.array(z.object({ schema: name, name, value: z.string(), called: z.boolean() })),
  /** By the hash they are named by. One that was damaged on the disk already is kept with the hash it has now. */
  files: z.array(z.object({ sha256, size: z.number(), damagedTo: z.optional(sha256) })),
  /** Named by a ticket and not on the disk, or not what their name says. */
  filesLost: z.array(sha256),
})

export type Manifest = z.output<typeof manifestShape>
export type Table = Manifest['tables'][number]
export type Part = z.output<typeof part>

export const manifestEntry = 'manifest.json'
export const sealEntry = 'manifest.sha256'
export const fileEntry = (sha: string) => `files/${sha.slice(0, 2)}/${sha}`
export const partEntry = ({ schema, name }: Pick<Table, 'schema' | 'name'>, number: number) =>
  `tables/${schema}.${name}/${String(number).padStart(6, '0')}.copy.zst`

export const rowsOf = ({ tables }: Manifest, name: string) =>
  tables.find((table) => table.schema === 'public' && table.name === name)?.rows ?? 0
