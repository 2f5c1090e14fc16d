import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { CopyIcon } from '../../../ui/icons.ts'
import { copy } from '../../shell/copy.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import css from './CodeBlock.module.css'

/** Only lines that may not fit have anything to fold. */
const isWide = (text: string) => text.split('\n').some((line) => line.length > 50)

/** Code as it was typed, byte for byte; its long lines are folded until the reader wants to see where they end. */
export function CodeBlock({ text, language }: { text: string; language: string }) {
  const { code } = useWords().desk.writing
  const [wrapped, setWrapped] = useState(true)
  return (
    <figure className={css.code}>
      <figcaption className={css.head}>
        <span className={css.language}>{language || code.label}</span>
        {isWide(text) && (
          <Button size="small" tone="quiet" aria-pressed={wrapped} onClick={() => setWrapped(!wrapped)}>
            {code.wrap}
          </Button>
        )}
        <Button
          size="small"
          tone="quiet"
          icon={CopyIcon}
          onClick={() => void copy(text).then((copied) => copied && sayDone(code.copied))}
        >
          {code.copy}
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre className={css.text} data-wrapped={wrapped} dir="ltr" tabIndex={0}>
        {text}
      </pre>
    </figure>
  )
}
