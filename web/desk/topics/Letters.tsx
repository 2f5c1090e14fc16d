import { Checkbox } from '../../ui/Checkbox.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Draft } from './topic.ts'

type Props = {
  draft: Draft
  onChange: (letters: boolean) => void
  /** They open under it as things are, chosen or as the first of all. */
  here: boolean
}

/** Whether letters open under this topic, and what becomes of one by what is chosen above. */
export function Letters({ draft, onChange, here }: Props) {
  const { letters: words } = useWords().desk.topics
  const comes = draft.letters || here
  const { channels, proof } = draft
  return (
    <div className="field">
      <Checkbox label={words.choose} checked={draft.letters} onChange={onChange} />
      <p className="field-help">
        {here && !draft.letters && `${words.usual} `}
        {comes ? words.becomes[becomes(channels.includes('mail'), proof)] : words.elsewhere}
      </p>
    </div>
  )
}

const becomes = (byMail: boolean, proof: Draft['proof']) =>
  proof === 'factor' ? 'factor' : byMail ? 'ticket' : 'signing_in'
