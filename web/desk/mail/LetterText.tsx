import { useWords } from '../shell/reader.tsx'
import css from './LetterText.module.css'

/** The letter's plain text. Its HTML says the same and is never drawn inside the desk. */
export function LetterText({ text }: { text: string | null }) {
  const { letters } = useWords().desk.admin
  if (text === null) return <p className="meta">{letters.noText}</p>
  return (
    <pre className={css.text} dir="auto">
      {text}
    </pre>
  )
}
