import type { AccountNote } from '#contract/accounts/notes.ts'
import { accounts } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import css from './Notes.module.css'

type Props = { accountId: string; note: AccountNote; onClose: () => void }

/** What a note says and what it said before it was changed. */
export function NoteVersions({ accountId, note, onClose }: Props) {
  const { cards, frame } = useWords().desk
  const times = useTimes()
  const asked = useScreen(accounts.accountNoteVersions, { accountId, noteId: note.id })
  return (
    <Dialog
      open
      onClose={onClose}
      title={cards.notes.versions}
      closeLabel={frame.close}
      actions={<Button onClick={onClose}>{frame.close}</Button>}
    >
      <Shown of={asked} lines={4}>
        {({ versions }) => (
          <ol className={css.versions}>
            {versions.map(({ version, text, by, at }) => (
              <li key={version}>
                <h3>{cards.notes.version({ n: version })}</h3>
                <p className="meta">{cards.notes.by({ name: by, at: times.exact(at) })}</p>
                <div className={css.text} dir="auto">
                  {text}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Dialog>
  )
}
