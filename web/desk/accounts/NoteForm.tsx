import { useState } from 'react'
import type { AccountNote } from '#contract/accounts/notes.ts'
import { accounts } from '#contract/index.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault, isRefusal } from '../shell/fault.ts'
import { Overtaken } from '../shell/Overtaken.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Account } from './account.ts'

type Props = { accountId: string; lines: Account['noteLines']; note?: AccountNote; onClose: () => void }

/** Writes a note down, or changes one. Whoever changed it meanwhile is shown, and neither text is lost. */
export function NoteForm({ accountId, lines, note, onClose }: Props) {
  const t = useWords()
  const words = t.desk.cards.notes
  const [text, setText] = useState(note?.text ?? '')
  const [pinned, setPinned] = useState(note?.pinned ?? false)
  const [lineId, setLineId] = useState('')
  // The version the writer has read; it moves only when they have seen the other one.
  const [read, setRead] = useState(note?.version ?? 0)
  const done = () => {
    sayDone(words.saved)
    onClose()
  }
  const write = useOrder(accounts.writeAccountNote, done)
  const change = useOrder(accounts.changeAccountNote, done)
  const order = note ? change : write
  const give = (version = read) =>
    note
      ? void change.give({ accountId, noteId: note.id, version, text, pinned })
      : void write.give({ accountId, text, pinned, lineId: lineId || null })
  const changed = note?.changed ?? { by: note?.author ?? '', at: note?.writtenAt ?? '' }
  const overtaken = note && isRefusal(change.error, 'account_note_changed') && note.version !== read
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.writeTitle}
      lead={words.lead}
      act={words.save}
      onAct={() => give()}
      pending={order.pending}
      fault={overtaken ? undefined : formFault(order.error, t, ['text'])}
    >
      {overtaken && (
        <Overtaken
          by={{ who: changed.by, at: changed.at }}
          text={note.text}
          onTake={() => {
            setText(note.text)
            setRead(note.version)
            change.forget()
          }}
          onKeep={() => {
            setRead(note.version)
            give(note.version)
          }}
        />
      )}
      <TextArea
        label={words.text}
        help={words.textHelp}
        value={text}
        onChange={setText}
        rows={5}
        autoFocus
        maxLength={4000}
        error={fieldFault(order.error, 'text')}
      />
      <Checkbox label={words.pinned} help={words.pinnedHelp} checked={pinned} onChange={setPinned} />
      {!note && lines.length > 0 && (
        <RadioGroup
          label={words.who}
          options={[
            { id: '', label: words.everybody },
            ...lines.map(({ id, name }) => ({ id, label: words.onlyLine({ line: name }) })),
          ]}
          value={lineId}
          onChange={setLineId}
        />
      )}
    </FormDialog>
  )
}
