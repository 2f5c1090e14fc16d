import type { FoundWords } from '#contract/tickets.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import css from './FoundLine.module.css'

/** The piece of what was said in which the words stand; a note is named, because the client has not read it. */
export function FoundLine({ found }: { found: FoundWords }) {
  const { search } = useReader().t.desk
  const times = useTimes()
  return (
    <span className={css.found}>
      <span className={css.who} data-kind={found.kind}>
        {search.said[found.kind]({ author: found.author, time: times.short(found.at) })}
      </span>{' '}
      <span dir="auto">
        {found.parts.map(({ text, hit }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          hit ? <mark key={i}>{text}</mark> : text,
        )}
      </span>
    </span>
  )
}
