import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../contract')

/** What is written above a clause, and above the fields in it. */
export type Comments = { clause: string | null; field(name: string): string | null }

const comment = String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s*`
const declaration = new RegExp(`(?:${comment})?^export const (\\w+) = clause\\(`, 'gm')
const fields = new RegExp(`${comment}(\\w+):`, 'g')

/**
 * The comments of the contract, by slice and clause: Node runs the sources themselves, so what a developer reads there
 * is what the reader of the document reads, and no description is written twice.
 */
export function commentsOfTheContract(): (slice: string, clause: string) => Comments {
  const found = new Map<string, Comments>()
  for (const file of globSync('**/*.ts', { cwd: folder })) {
    if (/^words\/|[.]test[.]ts$/.test(file)) continue
    for (const [name, comments] of commentsIn(readFileSync(path.join(folder, file), 'utf8')))
      found.set(`${sliceOf(file)}.${name}`, comments)
  }
  return (slice, clause) => found.get(`${slice}.${clause}`) ?? { clause: null, field: () => null }
}

/** "tickets/orders.ts" and "tickets.ts" are of `tickets`, "sign-in.ts" of `signIn`. */
const sliceOf = (file: string) => file.split(/[/.]/)[0]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export function commentsIn(source: string): Map<string, Comments> {
  const found = [...source.matchAll(declaration)]
  const ends = (at: number) => found[at + 1]?.index ?? source.length
  const inBlocks = found.map(([whole], at) => source.slice(found[at]!.index + whole.length, ends(at)))
  // What stands outside of clauses is shared by them: a row of a list, a file.
  const shared = fieldsIn(inBlocks.reduce((rest, block) => rest.replace(block, ''), source))
  return new Map(
    found.map(([, above, name], at) => {
      const own = fieldsIn(inBlocks[at]!)
      return [name!, { clause: asSentence(above), field: (field) => own.get(field) ?? shared.get(field) ?? null }]
    }),
  )
}

const fieldsIn = (text: string) =>
  new Map([...text.matchAll(fields)].map(([, words, name]) => [name!, asSentence(words)!]))

function asSentence(words: string | undefined): string | null {
  const text = words
    ?.replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text ? text : null
}
