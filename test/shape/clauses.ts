/** Where the file of each promise stands. */
import path from 'node:path'

export type NamedClause = { slice: string; name: string; route: string }

/** The clauses among what a file of contract/ exports. */
export function clausesAmong(slice: string, exported: object): NamedClause[] {
  return Object.entries(exported).flatMap(([name, value]) =>
    isClause(value) ? [{ slice, name, route: value.route }] : [],
  )
}

function isClause(value: unknown): value is { route: string } {
  const terms = value as Record<string, unknown> | null
  return (
    typeof terms === 'object' &&
    ['input', 'output', 'refusals', 'who'].every((term) => terms?.[term] !== undefined) &&
    /^(?:GET|POST|PUT|PATCH|DELETE) \//.test(String(terms?.route))
  )
}

/** What a clause still lacks among the files of the server and its tests. */
export function lacksOf({ slice, name, route }: NamedClause, files: readonly string[]): string[] {
  const file = `${kebab(name)}.ts`
  if (route.startsWith('GET ')) {
    return files.includes(`server/screens/${file}`) ? [] : [`server/screens/${file} fills ${slice}.${name}`]
  }
  const homes = [`server/${slice}`, `server/channels/${slice}`].map((folder) => `${folder}/commands/${file}`)
  const test = file.replace(/[.]ts$/, '.test.ts')
  return [
    ...(homes.some((home) => files.includes(home)) ? [] : [`${homes[0]} keeps ${slice}.${name}`]),
    ...(files.some((one) => path.posix.basename(one) === test)
      ? []
      : [`${test}, beside it or in test/, tells its story`]),
  ]
}

export function kebab(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
