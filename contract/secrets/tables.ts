import type { Found } from './found.ts'
import { looksChosen, placeholder } from './passwords.ts'

type Cell = { words: string; from: number }

const called = /^[*_`"'\s]*(?:пароль|пароли|password|pass|pwd)[*_`"':\s]*$/iu
/** A page's table is read with two spaces between its cells. */
const partings = [/[|\t;]/, / {2,}/]
const partingOf = (line: string) =>
  line.length <= longestLine ? partings.find((parting) => line.search(parting) >= 0) : undefined
/** No line of a table of passwords is longer, and a log of nothing but bars is not gone over twice. */
const longestLine = 2_000

/** Passwords in tables, of Markdown or out of a spreadsheet: in the column of that name, or in the cell beside the name. */
export function* tablesIn(text: string): Generator<Found> {
  let column = -1
  let at = 0
  for (const line of text.split('\n')) {
    const parting = partingOf(line)
    const cells = parting ? cellsOf(line, at, parting) : []
    at += line.length + 1
    // Rows of a page may have been read with an empty line between them.
    if (cells.length === 0 && line.trim() !== '') column = -1
    const named = cells.findIndex(({ words }) => called.test(words))
    const beside = named >= 0 ? cells[named + 1] : cells[column]
    if (beside && isPassword(beside.words, named >= 0)) yield asFound(beside)
    if (named >= 0) column = named
  }
}

function cellsOf(line: string, at: number, parting: RegExp): Cell[] {
  let from = at
  return line.split(parting).map((part) => {
    const words = part.trim()
    // A cell may say again what one before it said: it is looked for from where that one ended.
    from = at + line.indexOf(part, from - at)
    const cell = { words, from: from + part.indexOf(words) }
    from += part.length
    return cell
  })
}

const rule = /^[\s:=-]*$/
/** Under its name anything; beside it may as well be the name of the next column. */
const isPassword = (words: string, besideItsName: boolean) =>
  words.length >= 3 &&
  words.length <= 200 &&
  !rule.test(words) &&
  !/[\s•]/.test(words) &&
  !placeholder.test(words) &&
  (!besideItsName || looksChosen(words))

const asFound = ({ words, from }: Cell): Found => ({ kind: 'password', from, to: from + words.length })
