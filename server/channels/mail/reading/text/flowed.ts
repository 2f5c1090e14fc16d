/** RFC 3676: lines that end with a space go on, so that a letter fits every screen. */
export function unflowed(text: string, deletesSpace: boolean): string {
  const lines: string[] = []
  let open: { depth: number; text: string } | null = null
  for (const line of text.split('\n')) {
    const [, marks = '', rest = ''] = /^(>*) ?(.*)$/s.exec(line) ?? []
    if (open && open.depth !== marks.length) open = close(lines, open)
    const joined: string = (open?.text ?? '') + rest
    const flows = joined.endsWith(' ') && rest !== '-- '
    if (rest === '-- ' && open) open = close(lines, open)
    const text = flows && deletesSpace ? joined.slice(0, -1) : rest === '-- ' ? rest : joined
    open = { depth: marks.length, text }
    if (!flows) open = close(lines, open)
  }
  if (open) close(lines, open)
  return lines.join('\n')
}

function close(lines: string[], { depth, text }: { depth: number; text: string }): null {
  lines.push(depth > 0 ? `${'>'.repeat(depth)} ${text}` : text)
  return null
}
