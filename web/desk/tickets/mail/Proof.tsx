import type { CameByMail } from '#contract/mail.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MailIcon, WarningIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './Proof.module.css'

/** How far a mail is believed, as a word with its reason: the colour only repeats what is said. */
export function Proof({ of: { level, reason, about } }: { of: NonNullable<CameByMail['proof']> }) {
  const { mailTrust } = useWords().desk
  const believed = level !== 'M0'
  return (
    <span className={css.proof} data-believed={believed}>
      <Icon of={believed ? MailIcon : WarningIcon} />
      {!believed && <b>{mailTrust.level[level]}.</b>} <span>{mailTrust.reason[reason](about)}</span>
    </span>
  )
}
