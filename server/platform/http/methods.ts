/** Which methods an address knows, by the routes that were opened: what a 405 has to say. */
export function methodsAt(routes: readonly string[], url: string): string[] {
  const path = url.split('?')[0]!.replace(/(?<=.)\/$/, '')
  return routes.flatMap((route) => {
    const [method = '', pattern = ''] = route.split(' ')
    return pattern !== '*' && patternOf(pattern).test(path) ? [method] : []
  })
}

const known = new Map<string, RegExp>()

function patternOf(pattern: string): RegExp {
  const found = known.get(pattern)
  if (found) return found
  const written = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*/g, '.*')
  const made = new RegExp(`^${written}$`)
  known.set(pattern, made)
  return made
}
