import { type ContactRole, contactRoles } from '#contract/roles.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useWords } from '../shell/reader.tsx'

/** `until` is a day (YYYY-MM-DD), empty for no end. */
export type Right = { role: ContactRole; mayCall: boolean; until: string }
type Props = { value: Right; onChange: (right: Right) => void; untilError: string | undefined }

/** What a contact may do for the account and until when, for a new one and for one that changes. */
export function RightFields({ value, onChange, untilError }: Props) {
  const t = useWords()
  const words = t.desk.admin.accounts
  const roleNamed = (id: string) => contactRoles.find((each) => each === id) ?? value.role
  return (
    <>
      <RadioGroup
        flow="chips"
        label={words.role}
        options={contactRoles.map((id) => ({ id, label: t.common.contactRoles[id] }))}
        value={value.role}
        onChange={(id) => onChange({ ...value, role: roleNamed(id) })}
      />
      <Checkbox
        label={words.mayCall}
        help={words.mayCallHelp}
        checked={value.mayCall}
        onChange={(mayCall) => onChange({ ...value, mayCall })}
      />
      <DateTimeField
        kind="date"
        label={words.until}
        help={words.untilHelp}
        value={value.until}
        onChange={(until) => onChange({ ...value, until })}
        error={untilError}
      />
    </>
  )
}
