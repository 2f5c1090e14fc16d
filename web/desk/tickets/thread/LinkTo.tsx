import type { MouseEvent } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { LinkIcon } from '../../../ui/icons.ts'
import { addresses } from '../../../wire/addresses.ts'
import { copy } from '../../shell/copy.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import css from './LinkTo.module.css'

/** A link to this very message: a press copies it, the browser's own menu can too. */
export function LinkTo({ number, seq }: { number: number; seq: number }) {
  const { link } = useWords().desk.thread
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (await copy(event.currentTarget.href)) sayDone(link.copied)
  }
  return (
    <a
      href={addresses.message(number, seq)}
      className={css.link}
      aria-label={link.copy}
      title={link.copy}
      onClick={take}
    >
      <Icon of={LinkIcon} />
    </a>
  )
}
