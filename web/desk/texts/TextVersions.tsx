import { mail } from '#contract/index.ts'
import { Shown } from '../shell/Fault.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import css from './Texts.module.css'
import type { OwnText, TextLanguage } from './texts.ts'

export function TextVersions({ textKey: key, language }: { textKey: OwnText['key']; language: TextLanguage }) {
  const words = useWords().desk.administration.texts
  const times = useTimes()
  const asked = useScreen(mail.textVersions, { key, language })
  return (
    <Shown of={asked} lines={3}>
      {({ versions }) => (
        <ol className={css.rows}>
          {versions.map(({ version, text, by, at }) => (
            <li key={version}>
              <div className="meta">{words.versionLine({ n: version, name: by, at: times.exact(at) })}</div>
              <div className={css.text} lang={language}>
                {text ?? words.wasUsual}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Shown>
  )
}
