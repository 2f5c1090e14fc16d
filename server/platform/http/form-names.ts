/**
 * The fields of a form without a script, as an order names them: "answers.since" is `since` of `answers`, and a name
 * with brackets at its end, "answers.what[]", holds several.
 */
export type Filled = Record<string, string | readonly string[]>

const listed = /\[\]$/
export const isList = (name: string) => listed.test(name)

export function asOrdered(filled: Filled): Record<string, unknown> {
  const ordered: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(filled)) {
    const [first = '', second] = name.replace(listed, '').split('.', 2)
    if (first === '__proto__') continue
    if (second === undefined) ordered[first] = value
    else ordered[first] = { ...(ordered[first] as object), [second]: value }
  }
  return ordered
}
