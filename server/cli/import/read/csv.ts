/** Rows of a CSV file, however its program writes them; a row that is broken is told and passed over. */
import { type CsvError, type Info, parse } from 'csv-parse/sync'
import { type Row, Unfit } from '../shape/rows.ts'

const delimiters = [',', ';', '\t', '|']

export type CsvRows = { columns: string[]; rows: Row[]; broken: { line: number; problem: Unfit }[]; delimiter: string }

export function rowsOfCsv(text: string, file: string): CsvRows {
  const delimiter = delimiterOf(text)
  const broken: CsvRows['broken'] = []
  const found = parse(text.replace(/\r\n?/g, '\n'), {
    delimiter,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    relax_column_count: true,
    // A quote inside a word is a letter like any other: 21" monitor.
    relax_quotes: true,
    on_skip: (error: CsvError | undefined) => {
      const line = Number(error?.lines ?? 0)
      const code = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open_quote' : 'broken_row'
      broken.push({ line, problem: new Unfit(code) })
      return undefined
    },
  }) as unknown as { record: string[]; info: Info }[]
  const [head, ...body] = found
  const columns = (head?.record ?? []).map((name) => name.trim())
  const rows: Row[] = []
  for (const { record, info } of body) {
    // Named by the line it begins on: its own lines are counted when it is over.
    const line = info.lines - record.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0)
    if (record.length !== columns.length)
      broken.push({ line, problem: new Unfit('column_count', null, String(record.length)) })
    else rows.push({ file, line, values: Object.fromEntries(columns.map((name, i) => [name, record[i]!])) })
  }
  return { columns, rows, broken, delimiter }
}

/** The one that cuts the heading into most pieces. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, 100_000).match(/^(?:"(?:[^"]|"")*"|[^"\r\n])*/)?.[0] ?? ''
  const outside = heading.replace(/"(?:[^"]|"")*"/g, '')
  const counted = delimiters.map((one) => ({ one, count: outside.split(one).length }))
  return counted.sort((a, b) => b.count - a.count)[0]!.one
}
