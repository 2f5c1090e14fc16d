import { type StaffRole, staffRoles } from '#contract/roles.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FieldNotes } from '../../ui/Field.tsx'
import { useReader } from '../shell/reader.tsx'
import type { NamedLine } from './people.ts'
import css from './RolesAndLines.module.css'

export type Place = { roles: StaffRole[]; lineIds: string[] }
type Props = { lines: readonly NamedLine[]; value: Place; onChange: (value: Place) => void; error?: string }

/** What somebody may do, and on which lines. */
export function RolesAndLines({ lines, value, onChange, error }: Props) {
  const { me, t } = useReader()
  const { people } = t.desk.admin
  const flip = <T,>(all: T[], one: T, on: boolean) => (on ? [...all, one] : all.filter((each) => each !== one))
  return (
    <div className={css.both}>
      <fieldset>
        <legend className="field-label">{people.roles}</legend>
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            label={t.common.staffRoles[role]}
            help={people.roleHelps[role]}
            checked={value.roles.includes(role)}
            onChange={(on) => onChange({ ...value, roles: flip(value.roles, role, on) })}
          />
        ))}
        <FieldNotes id="roles" error={error} />
      </fieldset>
      <fieldset>
        <legend className="field-label">{people.onLines}</legend>
        {lines.map((line) => (
          <Checkbox
            key={line.id}
            label={me.language === 'ru' ? line.nameRu : line.nameEn}
            checked={value.lineIds.includes(line.id)}
            onChange={(on) => onChange({ ...value, lineIds: flip(value.lineIds, line.id, on) })}
          />
        ))}
      </fieldset>
    </div>
  )
}
