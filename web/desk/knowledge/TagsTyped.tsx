import { useState } from 'react'
import { asTag, mostTags } from '#contract/tickets.ts'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  label: string
  help: string
  tags: readonly string[]
  onChange: (tags: string[]) => void
  readOnly: boolean
}

/** Words with commas between them; what each becomes as a tag is settled when the field is left. */
export function TagsTyped({ label, help, tags, onChange, readOnly }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    setTyped(text)
    onChange([...new Set(text.split(',').map(asTag).filter(Boolean))].slice(0, mostTags))
  }
  return (
    <TextField
      label={label}
      help={help}
      value={typed ?? tags.join(', ')}
      onChange={take}
      onBlur={() => setTyped(null)}
      maxLength={400}
      readOnly={readOnly}
    />
  )
}
