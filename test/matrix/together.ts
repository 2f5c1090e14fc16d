/** Doors that are written down in several files, each in one of them: a second row would silently hide the first. */
export function together<Said>(...parts: readonly Record<string, Said>[]): Record<string, Said> {
  const doors = parts.flatMap((part) => Object.keys(part))
  const twice = doors.filter((door, at) => doors.indexOf(door) !== at)
  if (twice.length > 0) throw new Error(`written down twice: ${twice.join(', ')}`)
  return Object.assign({}, ...parts)
}
