import type { Ref } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { LockIcon, ReplyIcon } from '../../../ui/icons.ts'
import { Kbd } from '../../../ui/Kbd.tsx'
import { useHints } from '../../shell/hints.ts'
import { useReader } from '../../shell/reader.tsx'
import { DueChip } from '../DueChip.tsx'
import { isOver } from '../looks.ts'
import { reasonOf, type Ticket } from '../ticket.ts'
import css from './Openers.module.css'
import { startOf } from './start-of.ts'

type Opener = { ticket: Ticket; draft: string; onOpen: () => void; ref?: Ref<HTMLButtonElement> }

/** The folded reply: one line at the foot that says to whom, and what of a draft is kept. */
export function ReplyOpener({ ticket, draft, onOpen, ref }: Opener) {
  const hint = useHints()('reply')
  const { t } = useReader()
  const { reply } = t.desk.orders
  const refused = reasonOf(ticket.may.reply, t)
  if (refused) return <p className={css.refused}>{refused}</p>
  return (
    <button type="button" ref={ref} className={css.reply} onClick={onOpen}>
      <Icon of={ReplyIcon} />
      <b>{reply.open}</b>
      <span className={css.rest}>
        {draft.trim() ? reply.kept({ start: startOf(draft) }) : ticket.recipients.map(({ name }) => name).join(', ')}
      </span>
      <span className={css.due}>
        <DueChip at={isOver(ticket.status) ? null : ticket.nextContactBy} />
      </span>
      {hint && <Kbd keys={hint} />}
    </button>
  )
}

/** The folded note: at the end of the conversation, on the side and in the colour of notes. */
export function NoteOpener({ ticket, draft, onOpen, ref }: Opener) {
  const hint = useHints()('note')
  const { t } = useReader()
  const { note } = t.desk.orders
  const refused = reasonOf(ticket.may.note, t)
  return (
    <div className={css.note}>
      <Button ref={ref} size="small" icon={LockIcon} keys={hint} onClick={onOpen} reason={refused} reasonIn="tip">
        {draft.trim() ? note.kept({ start: startOf(draft) }) : note.open}
      </Button>
    </div>
  )
}

/** To somebody outside: beside the note, because neither reaches the client. */
export function ForwardOpener(props: Quiet) {
  return <QuietOpener {...props} does="forward" label={useReader().t.desk.forwarding.open} />
}

/** Into another ticket about the same: beside what is written, because that is where one sees that it is the same. */
export function MergeOpener(props: Quiet) {
  return <QuietOpener {...props} does="merge" label={useReader().t.desk.merging.open} />
}

type Quiet = Pick<Opener, 'ticket' | 'onOpen'>

function QuietOpener({ ticket, onOpen, does, label }: Quiet & { does: 'forward' | 'merge'; label: string }) {
  const hint = useHints()(does)
  const refused = reasonOf(ticket.may.change, useReader().t)
  return (
    <Button size="small" tone="quiet" keys={hint} onClick={onOpen} reason={refused} reasonIn="tip">
      {label}
    </Button>
  )
}
