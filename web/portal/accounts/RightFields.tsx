import type { Pages, Reader } from '#contract/pages.ts'
import type { ContactRole } from '#contract/roles.ts'
import { Choices } from '../shell/Choices.tsx'
import { Field } from '../shell/Field.tsx'
import { say, sayCommon } from '../shell/say.ts'

type Props = {
  reader: Reader
  data: Pages['account']
  /** Keeps the fields of several forms on one page apart. */
  id: string
  now: { role: ContactRole; mayCall: boolean; until: string | null }
  error: string | undefined
}

/** What somebody may do for the account, whether by phone too, and until when. */
export function RightFields({ reader, data, id, now, error }: Props) {
  const { account } = say(reader)
  const { contactRoles } = sayCommon(reader)
  return (
    <>
      <Choices
        id={`role-${id}`}
        name="role"
        legend={account.personRole}
        choices={data.mayGive.map((role) => ({
          value: role,
          label: contactRoles[role],
          help: account.roleHelps[role],
          checked: role === now.role,
        }))}
        required
      />
      <Choices
        id={`call-${id}`}
        name="mayCall"
        legend={account.mayCall}
        many
        choices={[{ value: 'yes', label: account.mayCall, checked: now.mayCall }]}
      />
      <Field id={`until-${id}`} label={account.untilLabel} help={account.untilHelp} error={error}>
        {(ties) => <input {...ties} type="date" name="until" defaultValue={now.until ?? ''} />}
      </Field>
    </>
  )
}
