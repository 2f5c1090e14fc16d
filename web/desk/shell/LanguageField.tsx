import type { Language } from '#contract/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useWords } from './reader.tsx'

type Props = { label: string; help?: string; value: Language; onChange: (language: Language) => void }

export function LanguageField({ label, help, value, onChange }: Props) {
  const { languages } = useWords().common
  return (
    <RadioGroup
      flow="chips"
      label={label}
      help={help}
      options={(['ru', 'en'] as const).map((id) => ({ id, label: languages[id] }))}
      value={value}
      onChange={(id) => onChange(id === 'ru' ? 'ru' : 'en')}
    />
  )
}
