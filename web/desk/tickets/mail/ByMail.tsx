import { type ReactNode, useId, useState } from 'react'
import { mail } from '#contract/index.ts'
import type { CameByMail } from '#contract/mail.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Shown } from '../../shell/Fault.tsx'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import css from './ByMail.module.css'
import { CutOff } from './CutOff.tsx'
import { MailDetails } from './MailDetails.tsx'
import { MailPage } from './MailPage.tsx'
import { Proof } from './Proof.tsx'

type Props = { of: CameByMail /** Its words, as plain text. */; children: ReactNode }

/**
 * A message that came by mail: how far it is believed stands above it in words, what was cut off it below, each a click
 * away; its formatted version takes the place of its text, and stands beside it where the two say different things.
 */
export function ByMail({ of, children }: Props) {
  const { mailShown } = useWords().desk
  const [opened, setOpened] = useState({ details: false, page: false })
  const id = useId()
  const toggle = (part: 'details' | 'page') => setOpened((before) => ({ ...before, [part]: !before[part] }))
  return (
    <>
      <div className={css.line}>
        {of.proof && <Proof of={of.proof} />}
        <span className={css.ways}>
          <Way open={opened.details} controls={`${id}d`} onToggle={() => toggle('details')}>
            {mailShown.details}
          </Way>
          {of.formatted && (
            <Way open={opened.page} controls={`${id}p`} onToggle={() => toggle('page')}>
              {mailShown.formatted}
            </Way>
          )}
        </span>
      </div>
      {opened.details && (
        <div id={`${id}d`}>
          <Details mailId={of.mailId} />
        </div>
      )}
      {of.differs && (
        <div className={css.differs}>
          <Banner tone="warn">{mailShown.differs}</Banner>
        </div>
      )}
      {(!opened.page || of.differs) && children}
      {opened.page && (
        <div id={`${id}p`}>
          <FormattedPage mailId={of.mailId} />
        </div>
      )}
      {!opened.page && <CutOff of={of} />}
    </>
  )
}

type WayProps = { open: boolean; controls: string; onToggle: () => void; children: ReactNode }

const Way = ({ open, controls, onToggle, children }: WayProps) => (
  <button
    type="button"
    className={css.way}
    aria-expanded={open}
    aria-controls={open ? controls : undefined}
    onClick={onToggle}
  >
    {children}
  </button>
)

function Details({ mailId }: { mailId: string }) {
  const asked = useScreen(mail.mailShown, { mailId }, { stands: true })
  return <Shown of={asked}>{(shown) => <MailDetails of={shown} />}</Shown>
}

function FormattedPage({ mailId }: { mailId: string }) {
  const asked = useScreen(mail.mailShown, { mailId }, { stands: true })
  return (
    <Shown of={asked} shape="block" lines={1}>
      {(shown) => <MailPage of={shown} />}
    </Shown>
  )
}
