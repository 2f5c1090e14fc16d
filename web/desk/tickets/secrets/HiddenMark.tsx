import type { DeskEntry } from '#contract/tickets.ts'
import { useWords } from '../../shell/reader.tsx'

/** What the words above are without: kinds and how many. */
export function HiddenMark({ counts }: { counts: DeskEntry['hidden'] }) {
  const { secrets } = useWords().common
  return counts?.length ? <p className="meta">{secrets.hidden({ counts })}</p> : null
}
