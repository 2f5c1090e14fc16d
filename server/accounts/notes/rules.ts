type Reading = { type: string; id: string | null; roles: readonly string[]; lines: readonly string[] }
type Note = { line_id: string | null; author_id: string }

/** A note kept to a restricted line is read like a ticket there: by leads, its members, and whoever wrote it. */
export function mayReadNote({ type, id, roles, lines }: Reading, { line_id, author_id }: Note): boolean {
  if (type !== 'agent') return false
  if (roles.includes('lead')) return true
  if (!roles.some((role) => role === 'agent' || role === 'quality')) return false
  return line_id === null || author_id === id || lines.includes(line_id)
}

type Line = { id: string; restricted: boolean }

/** To which lines somebody may keep a note: only a restricted line keeps anything from anybody. */
export const mayKeepTo = ({ roles, lines }: Reading, { id, restricted }: Line): boolean =>
  restricted && (roles.includes('lead') || lines.includes(id))
