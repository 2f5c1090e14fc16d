import type { Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { sayCommon } from '../shell/say.ts'

/** What the words above are without, said kindly and at once. */
export function HiddenMark({ reader, counts }: { reader: Reader; counts: ClientEntry['hidden'] }) {
  if (!counts?.length) return null
  const { secrets } = sayCommon(reader)
  return (
    <p className="meta">
      {secrets.hidden({ counts })} {secrets.hiddenWhy}
    </p>
  )
}
