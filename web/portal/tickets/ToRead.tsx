import type { Pages, Reader } from '#contract/pages.ts'
import { moments } from '../shell/moments.ts'
import { sayCommon } from '../shell/say.ts'

/** In a list: something waits in this ticket to be read once. */
export function ToRead({ reader, row }: { reader: Reader; row: Pages['home']['open'][number] }) {
  if (!row.toRead) return null
  return (
    <strong className="unread">
      {sayCommon(reader).secrets.waitsHere.inList({ time: moments(reader).short(row.toRead) })}
    </strong>
  )
}
