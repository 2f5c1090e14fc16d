import type { DeskEntry } from '#contract/tickets.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { LockIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'

/** What the words above are without: kinds and how many. */
export function HiddenMark({ counts }: { counts: DeskEntry['hidden'] }) {
  const { secrets } = useWords().common
  if (!counts?.length) return null
  return (
    <p className="meta">
      <Icon of={LockIcon} /> {secrets.hidden({ counts })}
    </p>
  )
}
