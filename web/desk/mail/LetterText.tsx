import { useWords } from '../shell/reader.tsx'
import css from './LetterText.module.css'

/** The letter's plain text, for those whose mail program shows nothing else. */
export function LetterText({ text }: { text: string | null }) {
  const { letters } = useWords().desk.admin
  if (text === null) return <p className="meta">{letters.noText}</p>
  return (
    <pre className={css.text} dir="auto">
      {text}
    </pre>
  )
}
