import type { Reader } from '#contract/pages.ts'
import type { FoundWords as Found } from '#contract/tickets.ts'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

/** The piece of the conversation in which the words stand. */
export function FoundWords({ reader, found }: { reader: Reader; found: Found }) {
  const { list } = say(reader)
  const date = moments(reader).full(found.at)
  return (
    <p className="found">
      <span className="meta">{list.said({ author: isolated(found.author), date })}</span>{' '}
      <span dir="auto">
        {found.parts.map(({ text, hit }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          hit ? <mark key={i}>{text}</mark> : text,
        )}
      </span>
    </p>
  )
}
