/** Where the file of each promise stands, and where its story is told. */
import path from 'node:path'
import ts from 'typescript'
import { nodesOf, type Source } from './source.ts'

export type NamedClause = { slice: string; name: string; route: string }

/** The clauses among what a file of contract/ exports. */
export function clausesAmong(slice: string, exported: object): NamedClause[] {
  return Object.entries(exported).flatMap(([name, value]) =>
    isClause(value) ? [{ slice, name, route: value.route }] : [],
  )
}

function isClause(value: unknown): value is { route: string } {
  const terms = value as Record<string, unknown> | null
  const complete = ['input', 'output', 'refusals', 'who'].every((term) => terms?.[term] !== undefined)
  return complete && /^(?:GET|POST|PUT|PATCH|DELETE) \//.test(String(terms?.route))
}

type House = {
  /** Every file of the server and of test/. */
  files: readonly string[]
  /** The titles of their tests. */
  titles: readonly string[]
}

/** What a clause still lacks. */
export function lacksOf({ slice, name, route }: NamedClause, house: House): string[] {
  const word = kebab(name)
  if (route.startsWith('GET ')) {
    const screen = `server/screens/${word}.ts`
    return house.files.includes(screen) ? [] : [`${slice}.${name} has no ${screen}`]
  }
  const homes = [`server/${slice}`, `server/channels/${slice}`].map((folder) => `${folder}/commands/${word}.ts`)
  return [
    ...(homes.some((home) => house.files.includes(home)) ? [] : [`${slice}.${name} has no ${homes.join(' or ')}`]),
    ...(isTold(word, house) ? [] : [`${slice}.${name} has no ${word}.test.ts, nor a title that begins "${word}"`]),
  ]
}

/** By a file of that name, wherever it stands, or by a title that begins with it: alone or as one of several. */
function isTold(word: string, { files, titles }: House) {
  return (
    files.some((file) => path.posix.basename(file) === `${word}.test.ts`) ||
    titles.some((title) => title.startsWith(`${word} `) || headOf(title).includes(word))
  )
}

/** `retire-answer and bring-back-answer: offered no more, and again` tells of both. */
const headOf = (title: string) => title.split(':', 1)[0]!.split(/, | and /)

/** The titles of the tests in a file, as far as they are written out. */
export function titlesIn({ tree }: Source): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const [title] =
      ts.isCallExpression(node) && /^(?:describe|suite|test|it)\b/.test(node.expression.getText()) ? node.arguments : []
    if (!title) return []
    return ts.isStringLiteralLike(title) ? [title.text] : ts.isTemplateExpression(title) ? [title.head.text] : []
  })
}

export function kebab(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
