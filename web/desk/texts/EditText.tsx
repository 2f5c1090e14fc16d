import { useState } from 'react'
import { mail } from '#contract/index.ts'
import { objectionToText } from '#contract/words/own.ts'
import { Button } from '../../ui/Button.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault, isRefusal } from '../shell/fault.ts'
import { Overtaken } from '../shell/Overtaken.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { TextPreview } from './TextPreview.tsx'
import css from './Texts.module.css'
import { TextVersions } from './TextVersions.tsx'
import { asBlanks, type OwnText, type TextLanguage } from './texts.ts'

type Props = { text: OwnText; language: TextLanguage; onClose: () => void }

/** A sentence in own words: checked while it is typed, shown as a letter, and never written over another's. */
export function EditText({ text, language, onClose }: Props) {
  const t = useWords()
  const words = t.desk.administration.texts
  const stands = text[language]
  const [said, setSaid] = useState(stands.own ?? stands.usual)
  const [read, setRead] = useState(stands.version)
  const done = (news: string) => () => {
    sayDone(news)
    onClose()
  }
  const save = useOrder(mail.setText, done(words.saved))
  const drop = useOrder(mail.dropText, done(words.dropped))
  const { key } = text
  const objection = said.trim() ? objectionToText(key, said) : null
  const fault = objection ? t.refusals[objection.code]({ blank: objection.blank }) : fieldFault(save.error, 'text')
  const overtaken = stands.version !== read && isRefusal(save.error ?? drop.error, 'text_changed')
  const give = (version = read) => void save.give({ key, language, version, text: said })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.editTitle({ language: t.common.languages[language] })}
      lead={words.of[text.of as keyof typeof words.of]}
      act={words.save}
      onAct={() => give()}
      pending={save.pending || drop.pending}
      reason={fault}
      fault={overtaken ? undefined : formFault(save.error ?? drop.error, t, ['text'])}
    >
      {overtaken && stands.changed && (
        <Overtaken
          by={{ who: stands.changed.by, at: stands.changed.at }}
          text={stands.own ?? stands.usual}
          onTake={() => {
            setSaid(stands.own ?? stands.usual)
            setRead(stands.version)
            save.forget()
          }}
          onKeep={() => {
            setRead(stands.version)
            give(stands.version)
          }}
        />
      )}
      <TextArea
        label={words.text}
        help={helpOf(text, words)}
        value={said}
        onChange={setSaid}
        lang={language}
        autoFocus
        maxLength={1000}
        error={fault}
      />
      <div>
        <div className="meta">{words.usual}</div>
        <div className={css.text} lang={language}>
          {stands.usual}
        </div>
      </div>
      {stands.own !== null && (
        <div>
          <Button size="small" onClick={() => void drop.give({ key, language, version: read })} pending={drop.pending}>
            {words.drop}
          </Button>
        </div>
      )}
      <TextPreview text={text} language={language} said={fault ? null : said} />
      {stands.version > 0 && (
        <Fold title={words.versions}>
          <TextVersions textKey={key} language={language} />
        </Fold>
      )}
    </FormDialog>
  )
}

function helpOf({ blanks, must }: OwnText, words: ReturnType<typeof useWords>['desk']['administration']['texts']) {
  if (blanks.length === 0) return words.noBlanks
  const known = words.blankHelp({ names: asBlanks(blanks) })
  return must.length > 0 ? `${known} ${words.must({ names: asBlanks(must) })}` : known
}
