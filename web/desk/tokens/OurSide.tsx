import { staffRoles } from '#contract/roles.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { useReader } from '../shell/reader.tsx'
import css from './Choices.module.css'
import type { Offers } from './token.ts'
import { flip, type OurActs } from './wish.ts'

type Props = { lines: Offers['lines']; acts: OurActs; onChange: (acts: OurActs) => void }

export function OurSide({ lines, acts, onChange }: Props) {
  const { t } = useReader()
  const words = t.desk.api.tokens
  return (
    <div className={css.columns}>
      <fieldset>
        <legend className="field-label">{words.roles}</legend>
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            label={t.common.staffRoles[role]}
            help={t.desk.admin.people.roleHelps[role]}
            checked={acts.roles.includes(role)}
            onChange={(on) => onChange({ ...acts, roles: flip(acts.roles, role, on) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="field-label">{words.lines}</legend>
        {lines.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={acts.lineIds.includes(id)}
            onChange={(on) => onChange({ ...acts, lineIds: flip(acts.lineIds, id, on) })}
          />
        ))}
      </fieldset>
    </div>
  )
}
