import { useRef } from 'react'
import type { AnswerWritten } from '#contract/knowledge.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../shell/reader.tsx'
import css from './AnswerEditor.module.css'
import { BlankMenu } from './BlankMenu.tsx'

type Props = { value: AnswerWritten; onChange: (change: Partial<AnswerWritten>) => void; readOnly: boolean }

/** Both languages side by side, so that one is written with the other in sight. */
export function AnswerWords({ value, onChange, readOnly }: Props) {
  return (
    <div className={css.columns}>
      <InLanguage
        lang="ru"
        title={value.titleRu}
        text={value.textRu}
        readOnly={readOnly}
        onTitle={(titleRu) => onChange({ titleRu })}
        onText={(textRu) => onChange({ textRu })}
      />
      <InLanguage
        lang="en"
        title={value.titleEn}
        text={value.textEn}
        readOnly={readOnly}
        onTitle={(titleEn) => onChange({ titleEn })}
        onText={(textEn) => onChange({ textEn })}
      />
    </div>
  )
}

type Column = {
  lang: 'ru' | 'en'
  title: string
  text: string
  readOnly: boolean
  onTitle: (title: string) => void
  onText: (text: string) => void
}

function InLanguage({ lang, title, text, readOnly, onTitle, onText }: Column) {
  const { answers } = useWords().desk
  const field = useRef<HTMLTextAreaElement>(null)
  const put = (blank: string) => {
    const { selectionStart: start = text.length, selectionEnd: end = start } = field.current ?? {}
    onText(text.slice(0, start) + blank + text.slice(end))
    setTimeout(() => {
      field.current?.focus()
      field.current?.setSelectionRange(start + blank.length, start + blank.length)
    })
  }
  return (
    <div className={css.column}>
      <TextField
        label={lang === 'ru' ? answers.titleRu : answers.titleEn}
        value={title}
        onChange={onTitle}
        maxLength={120}
        readOnly={readOnly}
      />
      <TextArea
        ref={field}
        label={lang === 'ru' ? answers.textRu : answers.textEn}
        value={text}
        onChange={onText}
        lang={lang}
        rows={8}
        maxLength={20_000}
        readOnly={readOnly}
      />
      {!readOnly && (
        <div>
          <BlankMenu onPut={put} />
        </div>
      )}
    </div>
  )
}
