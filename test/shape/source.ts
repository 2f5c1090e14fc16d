/** Sources as the compiler reads them, so that a word in a comment or a string is never taken for code. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.join(import.meta.dirname, '../..')

export type Source = { file: string; tree: ts.SourceFile }

export function parse(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) }
}

const isTest = (file: string) => /[.]test[.]tsx?$/.test(file)

/** The product's own sources; tests may say what they like. */
export function productSources() {
  return sourcesLike('{contract,server,web}/**/*.{ts,tsx}', (file) => !isTest(file) && !file.endsWith('.d.ts'))
}

export function testSources() {
  return sourcesLike('{contract,server,web,test}/**/*.test.ts', (file) => !file.startsWith('test/walls/planted/'))
}

function sourcesLike(pattern: string, isMeant: (file: string) => boolean) {
  const files = globSync(pattern, { cwd: root }).filter(isMeant).sort()
  return files.map((file) => parse(file, readFileSync(path.join(root, file), 'utf8')))
}

export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

function childrenOf(node: ts.Node) {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  return children
}

/** "server/tickets/store.ts:12" */
export function placeOf({ file, tree }: Source, node: ts.Node) {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}

/** Every piece of literal text under a node; a template gives one piece between each two of its values. */
export function* literalsUnder(node: ts.Node): Generator<ts.Node & { text: string }> {
  for (const found of nodesOf(node)) {
    if (ts.isStringLiteralLike(found) || ts.isTemplateLiteralToken(found) || ts.isJsxText(found)) yield found
  }
}
