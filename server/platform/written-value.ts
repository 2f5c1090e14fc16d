/** A value as PostgreSQL reads it: text, or bytes as they are. */
export function writtenValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return writtenList(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const writtenList = (list: readonly unknown[]): string => `{${list.map(writtenItem).join(',')}}`

function writtenItem(item: unknown): string {
  if (item === null || item === undefined) return 'NULL'
  if (Array.isArray(item)) return writtenList(item)
  const written = writtenValue(item)!
  return Buffer.isBuffer(written)
    ? `"\\\\x${written.toString('hex')}"`
    : `"${written.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
