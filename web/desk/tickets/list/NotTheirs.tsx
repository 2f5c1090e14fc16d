import type { Authorship } from '#contract/tickets.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { WarningIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './NotTheirs.module.css'

/** In a list: nobody has proven that the client wrote it, or they say that they did not. */
export function NotTheirs({ of }: { of: Authorship | null }) {
  const { authorship: words } = useWords().desk
  if (of === null) return null
  return (
    <span className={css.chip} data-of={of}>
      <Icon of={WarningIcon} /> {words.chip[of]}
    </span>
  )
}
