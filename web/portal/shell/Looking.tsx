import type { ReactNode } from 'react'
import { addresses, type Reader } from '#contract/pages.ts'
import { say } from './say.ts'

type Props = { reader: Reader; language: NonNullable<Reader['looking']>; address: string }

/** Says to somebody of the staff, in their own language, that they look with the client's eyes. */
export function Looking({ reader, language, address }: Props) {
  const { looking } = say({ ...reader, language }).asked
  return (
    <aside className="looking" lang={language} aria-labelledby="looking">
      <p id="looking" className="looking-title">
        {looking.title({ name: reader.name ?? '' })}
      </p>
      <p>{looking.lead}</p>
      <p>
        <a href={`${addresses.desk}${address}`}>{looking.back}</a>
      </p>
    </aside>
  )
}

/** Every control of the page stands where it stands for the client, and none can be pressed. */
export function Untouchable({ reader, children }: { reader: Reader; children: ReactNode }) {
  if (reader.looking === undefined) return children
  return (
    <fieldset className="untouchable" disabled>
      {children}
    </fieldset>
  )
}
