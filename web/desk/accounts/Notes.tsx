import { useState } from 'react'
import type { AccountNote } from '#contract/accounts/notes.ts'
import { accounts } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Account } from './account.ts'
import { NoteForm } from './NoteForm.tsx'
import css from './Notes.module.css'
import { NoteVersions } from './NoteVersions.tsx'

type Doing = { what: 'write' } | { what: 'edit' | 'versions' | 'remove'; note: AccountNote }
type Props = { account: Pick<Account, 'id' | 'notes' | 'noteLines' | 'may'> }

/** What a colleague should know before they write to this client. */
export function Notes({ account }: Props) {
  const words = useWords().desk.cards.notes
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const { id: accountId, notes, noteLines, may } = account
  const write = (
    <Button
      size="small"
      icon={PlusIcon}
      onClick={() => setDoing({ what: 'write' })}
      reason={may.note ? undefined : words.mayNot}
    >
      {words.write}
    </Button>
  )
  // While it is being changed the form is shown what stands now, so that it notices when somebody else was faster.
  const newest = (note: AccountNote) => notes.find(({ id }) => id === note.id) ?? note
  return (
    <Panel title={words.title} actions={write} flat>
      {notes.length > 0 ? (
        <ul className={css.notes}>
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} onDo={setDoing} may={may.note} />
          ))}
        </ul>
      ) : (
        <p className="meta">
          {words.none} {may.note && words.noneWords}
        </p>
      )}
      {doing?.what === 'write' && <NoteForm accountId={accountId} lines={noteLines} onClose={close} />}
      {doing?.what === 'edit' && (
        <NoteForm accountId={accountId} lines={noteLines} note={newest(doing.note)} onClose={close} />
      )}
      {doing?.what === 'versions' && <NoteVersions accountId={accountId} note={doing.note} onClose={close} />}
      {doing?.what === 'remove' && <RemoveNote accountId={accountId} note={newest(doing.note)} onClose={close} />}
    </Panel>
  )
}

type LineProps = { note: AccountNote; onDo: (doing: Doing) => void; may: boolean }

function NoteLine({ note, onDo, may }: LineProps) {
  const words = useWords().desk.cards.notes
  const times = useTimes()
  const { text, pinned, line, author, writtenAt, changed, version } = note
  const said = [
    pinned && words.isPinned,
    words.by({ name: author, at: times.long(writtenAt) }),
    changed && words.changedBy({ name: changed.by, at: times.long(changed.at) }),
    line && words.onlyLine({ line: line.name }),
  ]
  const named = { text: text.slice(0, 40) }
  return (
    <li className={css.note}>
      <div className={css.text} dir="auto">
        {text}
      </div>
      <div className={css.foot}>
        <span>{said.filter(Boolean).join(' · ')}</span>
        <span className="button-row">
          {version > 1 && (
            <Button
              size="small"
              tone="quiet"
              aria-label={words.versionsNamed(named)}
              onClick={() => onDo({ what: 'versions', note })}
            >
              {words.versions}
            </Button>
          )}
          {may && (
            <>
              <Button
                size="small"
                tone="quiet"
                aria-label={words.editNamed(named)}
                onClick={() => onDo({ what: 'edit', note })}
              >
                {words.edit}
              </Button>
              <Button
                size="small"
                tone="quiet"
                aria-label={words.removeNamed(named)}
                onClick={() => onDo({ what: 'remove', note })}
              >
                {words.remove}
              </Button>
            </>
          )}
        </span>
      </div>
    </li>
  )
}

function RemoveNote({ accountId, note, onClose }: { accountId: string; note: AccountNote; onClose: () => void }) {
  const words = useWords().desk.cards.notes
  const order = useOrder(accounts.removeAccountNote, () => {
    sayDone(words.removed)
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.removeTitle}
      act={words.remove}
      onAct={() => void order.give({ accountId, noteId: note.id, version: note.version })}
      pending={order.pending}
      error={order.error}
    >
      {words.removeWords}
    </Confirm>
  )
}
