import { useState } from 'react'
import { mail } from '#contract/index.ts'
import type { CameByMail } from '#contract/mail.ts'
import { Shown } from '../../shell/Fault.tsx'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import css from './CutOff.module.css'

type Part = 'quote' | 'signature'

/** What was cut off a mail to show what is new in it; asked for when somebody opens it. */
export function CutOff({ of }: { of: CameByMail }) {
  const parts = (['quote', 'signature'] as const).filter((part) => of[part])
  if (parts.length === 0) return null
  return (
    <div className={css.parts}>
      {parts.map((part) => (
        <Cut key={part} mailId={of.mailId} part={part} />
      ))}
    </div>
  )
}

function Cut({ mailId, part }: { mailId: string; part: Part }) {
  const { mailShown } = useWords().desk
  const [wanted, setWanted] = useState(false)
  return (
    <details className={css.cut} onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{mailShown[part]}</summary>
      {wanted && <Words mailId={mailId} part={part} />}
    </details>
  )
}

function Words({ mailId, part }: { mailId: string; part: Part }) {
  const asked = useScreen(mail.mailShown, { mailId }, { stands: true })
  return (
    <Shown of={asked} lines={2}>
      {(shown) => (
        <div className={css.words} dir="auto">
          {shown[part]}
        </div>
      )}
    </Shown>
  )
}
