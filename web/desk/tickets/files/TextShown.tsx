import { useQuery } from '@tanstack/react-query'
import type { TicketFile } from '#contract/tickets.ts'
import { fileText } from '../../../wire/file-text.ts'
import { Shown } from '../../shell/Fault.tsx'
import { useWords } from '../../shell/reader.tsx'
import { mostText } from './file-kind.ts'
import css from './TextShown.module.css'

/** More letters than anybody reads in a window. */
const mostShown = 200_000

/** A text as the words it is made of: nothing in it is a page, whatever it says. */
export function TextShown({ file }: { file: TicketFile }) {
  const { common, desk } = useWords()
  const { files: words } = desk
  const small = file.size <= mostText
  const asked = useQuery({
    queryKey: ['file-text', file.id],
    queryFn: async ({ signal }) => ({ text: await fileText(file.id, signal) }),
    enabled: small,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!small) return <p>{words.tooLarge({ size: common.fileSize({ bytes: mostText }) })}</p>
  return (
    <Shown of={asked}>
      {({ text }) =>
        text === null ? (
          <p>{words.notText}</p>
        ) : (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
            <pre className={css.text} tabIndex={0} dir="auto">
              {text.slice(0, mostShown)}
            </pre>
            {text.length > mostShown && <p>{words.cut({ size: common.fileSize({ bytes: mostShown }) })}</p>}
          </>
        )
      }
    </Shown>
  )
}
