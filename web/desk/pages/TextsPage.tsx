import { useState } from 'react'
import { mail } from '#contract/index.ts'
import { fixedTexts } from '#contract/words/own.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { EditText } from '../texts/EditText.tsx'
import { TextRow } from '../texts/TextRow.tsx'
import css from '../texts/Texts.module.css'
import type { OwnText, TextLanguage } from '../texts/texts.ts'

/** What the desk says to clients, in the provider's own words, both languages side by side. */
export default function TextsPage() {
  const words = useWords().desk.administration.texts
  const asked = useScreen(mail.ownTexts, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Shown of={asked}>{({ texts }) => <Letters texts={texts} />}</Shown>
    </Page>
  )
}

function Letters({ texts }: { texts: OwnText[] }) {
  const words = useWords().desk.administration.texts
  const [editing, setEditing] = useState<{ key: OwnText['key']; language: TextLanguage } | null>(null)
  const edited = texts.find(({ key }) => key === editing?.key)
  const places = [...new Set(texts.map(({ of }) => of))]
  return (
    <>
      {places.map((place) => (
        <Panel key={place} title={words.of[place as keyof typeof words.of] ?? place} flat>
          <ul className={css.rows}>
            {texts
              .filter(({ of }) => of === place)
              .map((text) => (
                <TextRow key={text.key} text={text} onEdit={(language) => setEditing({ key: text.key, language })} />
              ))}
          </ul>
        </Panel>
      ))}
      <Panel title={words.fixed.title} flat>
        <p>{words.fixed.lead}</p>
        <ul>
          {fixedTexts.map((name) => (
            <li key={name}>{words.fixed.whys[name]}</li>
          ))}
        </ul>
      </Panel>
      {edited && editing && <EditText text={edited} language={editing.language} onClose={() => setEditing(null)} />}
    </>
  )
}
