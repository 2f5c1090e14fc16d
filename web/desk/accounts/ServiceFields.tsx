import { type ServiceKind, serviceKind } from '#contract/accounts.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../shell/reader.tsx'

export type ServiceTerms = { kind: ServiceKind; name: string }
type Props = { value: ServiceTerms; onChange: (terms: ServiceTerms) => void; nameError: string | undefined }

/** What a service is and how it is called, for a new one and for one that changes. */
export function ServiceFields({ value, onChange, nameError }: Props) {
  const t = useWords()
  const words = t.desk.admin.accounts
  const kindNamed = (id: string) => serviceKind.options.find((each) => each === id) ?? value.kind
  return (
    <>
      <RadioGroup
        flow="chips"
        label={words.serviceKind}
        options={serviceKind.options.map((id) => ({ id, label: t.common.serviceKinds[id] }))}
        value={value.kind}
        onChange={(id) => onChange({ ...value, kind: kindNamed(id) })}
      />
      <TextField
        label={words.serviceName}
        help={words.serviceNameHelp}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        autoFocus
        autoComplete="off"
        error={nameError}
      />
    </>
  )
}
