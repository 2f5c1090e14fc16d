export type LanguageSwitchProps = {
  label: string
  action: string
  /** Where the reader is, to come back to. */
  back: string
  choices: { code: 'ru' | 'en'; name: string; current: boolean }[]
}

/** A form, because the choice is kept; each language is named in itself. */
export function LanguageSwitch({ label, action, back, choices }: LanguageSwitchProps) {
  return (
    <form method="post" action={action} className="languages" aria-label={label}>
      <input type="hidden" name="back" value={back} />
      {choices.map(({ code, name, current }) => (
        <button
          type="submit"
          key={code}
          name="language"
          value={code}
          lang={code}
          className="as-link"
          aria-pressed={current}
        >
          {name}
        </button>
      ))}
    </form>
  )
}
