import type { AnswerRow } from '#contract/knowledge.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useWords } from '../shell/reader.tsx'

/** Ready texts, with what a reader must know before using one: whose, what is missing, what it does. */
export function AnswerTable({ rows }: { rows: AnswerRow[] }) {
  const { common, desk } = useWords()
  const words = desk.answers
  return (
    <DataTable
      caption={words.caption}
      captionUnseen
      rows={rows}
      rowKey={({ answerId }) => answerId}
      columns={[
        {
          id: 'title',
          title: words.columns.title,
          names: true,
          cell: ({ answerId, title }) => <AppLink href={addresses.answer(answerId)}>{title}</AppLink>,
        },
        { id: 'whose', title: words.columns.whose, cell: ({ shared }) => (shared ? words.shared : words.own) },
        {
          id: 'languages',
          title: words.columns.languages,
          cell: ({ languages }) =>
            (['ru', 'en'] as const)
              .map((one) => (languages.includes(one) ? common.languages[one] : words.missing[one]))
              .join(', '),
        },
        {
          id: 'marks',
          title: words.columns.marks,
          cell: ({ notAsItIs, acts }) => [notAsItIs && words.notAsItIs, acts && words.acts].filter(Boolean).join(', '),
        },
        { id: 'uses', title: words.columns.uses, align: 'end', cell: ({ uses }) => words.uses({ n: uses }) },
      ]}
    />
  )
}
