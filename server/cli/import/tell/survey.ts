/** What was found and how it is understood, before anything is done. */
import type { Survey } from '../bring/import-desk.ts'
import { tableNames } from '../shape/rows.ts'
import type { words } from './words.ts'

type Words = (typeof words)['en']

const named = 12

export function surveyInWords(survey: Survey, say: Words): string[] {
  const { files, ignored, counts, lines, topics, mapping } = survey
  const present = tableNames.filter((table) => files.some((one) => one.table === table))
  return [
    ...files.map(({ file, table, rows, how }) => `  ${file}: ${say.tables[table]}, ${rows} (${how})`),
    ...(ignored.length ? [`  ${say.ignored(ignored.join(', '))}`] : []),
    say.fields,
    ...present.flatMap((table) => fieldsInWords(survey, table, say)),
    ...wordsInWords(say.statuses, counts.statuses, (word) => mapping.statuses.get(word), say),
    ...wordsInWords(say.priorities, counts.priorities, (word) => mapping.priorities.get(word), say),
    ...(topics.size > 0
      ? wordsInWords(say.topics, counts.topics, (word) => topics.get(word) ?? say.withoutTopic, say)
      : []),
    ...wordsInWords(say.groups, counts.groups, (word) => lines.get(word), say),
  ]
}

function fieldsInWords({ mapping, unused }: Survey, table: (typeof tableNames)[number], say: Words): string[] {
  const fields = Object.entries(mapping.fields[table]).map(([field, columns]) => {
    const from = columns.length ? columns.join(` ${say.else} `) : '-'
    return `  ${`${table}.${field}`.padEnd(24)} <- ${from}`
  })
  const left = unused[table]
  return [...fields, ...(left.length ? [`  ${say.unused(table, left.join(', '))}`] : [])]
}

function wordsInWords(
  title: string,
  counts: ReadonlyMap<string, number>,
  meant: (word: string) => string | undefined,
  say: Words,
): string[] {
  const found = [...counts].sort(([, a], [, b]) => b - a)
  const lines = found.slice(0, named).map(([word, count]) => {
    return `  ${`${word || say.nothing} (${count})`.padEnd(24)} -> ${meant(word) ?? say.unknown}`
  })
  const rest = found.length > named ? [`  ${say.andMore(found.length - named)}`] : []
  return lines.length ? [title, ...lines, ...rest] : []
}
