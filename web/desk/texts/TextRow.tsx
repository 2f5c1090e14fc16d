import { Button } from '../../ui/Button.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import css from './Texts.module.css'
import { languages, type OwnText, type TextLanguage } from './texts.ts'

type Props = { text: OwnText; onEdit: (language: TextLanguage) => void }

/** One sentence in both languages, side by side, as it is said now. */
export function TextRow({ text, onEdit }: Props) {
  return (
    <li className={css.row}>
      {languages.map((language) => (
        <Side key={language} text={text} language={language} onEdit={() => onEdit(language)} />
      ))}
    </li>
  )
}

function Side({ text, language, onEdit }: { text: OwnText; language: TextLanguage; onEdit: () => void }) {
  const { common, desk } = useWords()
  const words = desk.administration.texts
  const times = useTimes()
  const { own, usual, changed } = text[language]
  const other = text[language === 'ru' ? 'en' : 'ru']
  const said = own ?? usual
  return (
    <div className={css.side}>
      <div className={css.text} lang={language}>
        {said}
      </div>
      <div className={css.foot}>
        <span>{common.languages[language]}</span>
        {own !== null && changed && (
          <span>
            {words.own} · {changed.by}, {times.long(changed.at)}
          </span>
        )}
        {own === null && other.own !== null && <strong className={css.missing}>{words.missing}</strong>}
        <Button
          size="small"
          tone="quiet"
          aria-label={words.editNamed({ what: said.slice(0, 40), language: common.languages[language] })}
          onClick={onEdit}
        >
          {words.edit}
        </Button>
      </div>
    </div>
  )
}
