import { useEffect, useState } from 'react'
import { mail } from '#contract/index.ts'
import { Fold } from '../../ui/Fold.tsx'
import { addresses } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import css from './Texts.module.css'
import type { OwnText, TextLanguage } from './texts.ts'

/** `said` null: not to be shown, because it cannot be said. */
type Props = { text: OwnText; language: TextLanguage; said: string | null }

const pause = 400

/** The whole letter around the sentence, as it arrives, asked for when somebody looks and typing rests. */
export function TextPreview({ text, language, said }: Props) {
  const words = useWords().desk.administration.texts
  const [open, setOpen] = useState(false)
  const rested = useRested(said)
  return (
    <Fold title={words.previewShow} onToggle={setOpen}>
      {open && rested !== null && <Letter textKey={text.key} language={language} said={rested} />}
    </Fold>
  )
}

function useRested(said: string | null) {
  const [rested, setRested] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), pause)
    return () => clearTimeout(timer)
  }, [said])
  return rested
}

function Letter({ textKey: key, language, said }: { textKey: OwnText['key']; language: TextLanguage; said: string }) {
  const words = useWords().desk.administration.texts
  const text = said.trim()
  const asked = useScreen(mail.textPreview, { key, language, ...(text ? { text } : {}) }, { keep: true })
  return (
    <Shown of={asked} lines={5}>
      {(letter) => (
        <>
          <p>{letter.subject}</p>
          <h3>{words.previewHtml}</h3>
          <iframe
            className={css.preview}
            title={words.previewHtml}
            sandbox=""
            src={addresses.letterPreview(key, language, text)}
          />
          <h3>{words.previewText}</h3>
          <pre className={css.plain} lang={language}>
            {letter.text}
          </pre>
        </>
      )}
    </Shown>
  )
}
