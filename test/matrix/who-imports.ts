/** Which modules of the product a change of one of them reaches: the module itself, whoever imports it, and so on. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set([file])
  // A set hears of what is added while it is walked.
  for (const one of reached) for (const importer of importers().get(one) ?? []) reached.add(importer)
  return reached
}

let known: Map<string, Set<string>> | undefined
function importers() {
  if (known) return known
  known = new Map()
  for (const importer of globSync('{server,contract}/**/*.ts', { cwd: root }))
    for (const imported of importsOf(importer)) {
      const those = known.get(imported) ?? new Set()
      known.set(imported, those.add(importer))
    }
  return known
}

const named = /(?:\bfrom|\bimport|\bimport\()\s*'((?:\.{1,2}\/|#contract\/|#platform\/)[^']+)'/g

const importsOf = (file: string) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(named)].map(([, name]) =>
    path.normalize(
      name!.startsWith('#')
        ? name!.replace('#contract/', 'contract/').replace('#platform/', 'server/platform/')
        : path.join(path.dirname(file), name!),
    ),
  )
