import type { Said } from '#contract/tickets.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../shell/reader.tsx'
import css from './Topics.module.css'

type Props = {
  label: string
  value: Said
  onChange: (value: Said) => void
  error?: string
  /** Needed in both: where one is missing it says so. Else an empty pair is nothing. */
  needed?: boolean
  maxLength: number
}

/** The same words in two columns, Russian and English; the one that is missing is marked. */
export function InBoth({ label, value, onChange, error, needed = false, maxLength }: Props) {
  const { topics, frame: _ } = useWords().desk
  const isMissing = (language: keyof Said) => value[language].trim() === '' && (needed || value.ru + value.en !== '')
  return (
    <div className={css.both}>
      {(['ru', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={`${label} · ${topics.languages[language]}`}
          mark={isMissing(language) ? topics.missing : undefined}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          error={language === 'ru' ? error : undefined}
          maxLength={maxLength}
        />
      ))}
    </div>
  )
}
