import { useEffect } from 'react'
import { announce } from '../../../ui/announce.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { EyeIcon, PenIcon } from '../../../ui/icons.ts'
import { usePresent } from '../../shell/present.ts'
import { useReader } from '../../shell/reader.tsx'
import css from './Here.module.css'
import { whoIsHere } from './who-is-here.ts'

type Props = {
  ticketId: string
  /** In a row: first names, and nothing is said aloud. */
  brief?: boolean
}

/** Who else looks at this ticket or writes to its client now. Who does not see it hears it, once in ten seconds at most. */
export function Here({ ticketId, brief = false }: Props) {
  const { me, t } = useReader()
  const people = usePresent(ticketId)
  const words = whoIsHere(people, me.id, t.desk.notices.here, brief)
  useEffect(() => {
    if (words && !brief) announce(words, { topic: 'who is here' })
  }, [words, brief])
  if (!words) return null
  const somebodyWrites = people.some(({ id, doing }) => id !== me.id && doing === 'writes')
  return (
    <span className={css.here} data-writes={somebodyWrites || undefined}>
      <Icon of={somebodyWrites ? PenIcon : EyeIcon} /> {words}
      {brief && ' · '}
    </span>
  )
}
