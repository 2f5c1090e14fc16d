/** Whose a table is, and who writes it. */
import ts from 'typescript'
import { literalsUnder, nodesOf, placeOf, type Source } from './source.ts'

/** Table to the folder of its owner: what its tables.ts (or the platform) adds to `interface Tables`. */
export function ownersOf(sources: Source[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { file, tree } of sources) {
    const owner = file.startsWith('server/platform/')
      ? 'server/platform'
      : /^(server\/.*)\/tables[.]ts$/.exec(file)?.[1]
    if (!owner) continue
    for (const node of nodesOf(tree)) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'Tables') continue
      for (const { name } of node.members) if (name && !ts.isComputedPropertyName(name)) owners.set(name.text, owner)
    }
  }
  return owners
}

/** Writes to another's table. What nobody has declared is the platform's, and the platform's alone. */
export function trespassesOf(source: Source, owners: Map<string, string>): string[] {
  if (!source.file.startsWith('server/')) return []
  return writesOf(source)
    .filter(({ table, certain }) => certain || owners.has(table))
    .filter(({ table }) => !source.file.startsWith(`${owners.get(table) ?? 'server/platform'}/`))
    .map(({ table, node }) => {
      const owner = owners.get(table)
      const advice = owner ? `ask ${owner}, whose it is` : 'declare it in the tables.ts of the slice that owns it'
      return `${placeOf(source, node)} writes ${table}: ${advice}`
    })
}

const writers = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']
const readers = ['selectFrom', 'selectNoFrom']

/** Queries belong where they are looked for; the import wall cannot see those that start from a `tx`. */
export function queriesOutOfPlace(source: Source): string[] {
  const lawful = /[/-](?:store|tables)[.]ts$|^server\/(?:platform|screens|cli)\//
  if (!source.file.startsWith('server/') || lawful.test(source.file)) return []
  return [...nodesOf(source.tree)]
    .filter((node) => isCallOf(node, [...writers, ...readers]))
    .map((node) => `${placeOf(source, node)} asks the database itself: give the query a name in the store of its slice`)
}

/** Not certain: a text that may be SQL or only speak of it. */
type Write = { table: string; node: ts.Node; certain: boolean }

export function writesOf({ tree }: Source): Write[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const built = isCallOf(node, writers) ? tablesNamedBy(node.arguments[0]) : []
    const written = tablesWrittenIn(sqlOf(node))
    return [
      ...built.map((table) => ({ table, node, certain: true })),
      ...written.map((table) => ({ table, node, certain: isSql(node) })),
    ]
  })
}

/** sql`...`, sql.raw('...'), client.query('...') */
function isSql({ parent }: ts.Node) {
  if (ts.isTaggedTemplateExpression(parent)) return /^sql\b/.test(parent.tag.getText())
  return isCallOf(parent, ['query', 'raw'])
}

function isCallOf(node: ts.Node, names: string[]): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    names.includes(node.expression.name.text)
  )
}

/** 'tickets', 'tickets as t' or a list of them. */
function tablesNamedBy(argument: ts.Expression | undefined) {
  return argument ? [...literalsUnder(argument)].map(({ text }) => text.replace(/\s+as\s+.*$/is, '')) : []
}

/** A string or template as SQL would read it: `${sql.table('x')}` stands for x, any other value for nothing. */
function sqlOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  const standsFor = (value: ts.Expression) => {
    const names = isCallOf(value, ['table', 'id', 'ref', 'raw', 'lit'])
      ? [...literalsUnder(value)].map(({ text }) => text)
      : []
    return names.join('.') || '?'
  }
  return (
    node.head.text + node.templateSpans.map(({ expression, literal }) => standsFor(expression) + literal.text).join('')
  )
}

const name = '(?:only\\s+)?((?:"?\\w+"?[.])?"?\\w+"?)'
const statements = [
  `\\binsert\\s+into\\s+${name}`,
  `\\bupdate\\s+${name}(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b`,
  `\\bdelete\\s+from\\s+${name}`,
  `\\bmerge\\s+into\\s+${name}`,
  `\\btruncate\\s+(?:table\\s+)?${name}`,
  `\\bcopy\\s+${name}\\s*(?:\\([^)]*\\)\\s*)?from\\s+stdin`,
].map((pattern) => new RegExp(pattern, 'gi'))

function tablesWrittenIn(sql: string) {
  if (!sql) return []
  const named = statements.flatMap((statement) => [...sql.matchAll(statement)].map(([, found = '']) => found))
  return named.map((found) => found.replaceAll('"', '').replace(/^public[.]/, ''))
}
