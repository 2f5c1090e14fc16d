export type LanguageChoice = { code: 'ru' | 'en'; name: string; current: boolean; href: string }

export type LanguageSwitchProps = {
  label: string
  choices: LanguageChoice[]
  /** Where the choice is kept for a reader who is known; others take it along in the address. */
  keep?: { action: string; idempotencyKey: string; back: string }
}

/** Each language is named in itself. */
export function LanguageSwitch({ label, choices, keep }: LanguageSwitchProps) {
  if (keep) return <KeptChoice label={label} choices={choices} keep={keep} />
  return (
    <nav className="languages" aria-label={label}>
      {choices.map(({ code, name, current, href }) => (
        <a key={code} href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function KeptChoice({
  label,
  choices,
  keep,
}: LanguageSwitchProps & { keep: NonNullable<LanguageSwitchProps['keep']> }) {
  return (
    <form method="post" action={keep.action} className="languages" aria-label={label}>
      <input type="hidden" name="key" value={keep.idempotencyKey} />
      <input type="hidden" name="back" value={keep.back} />
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
