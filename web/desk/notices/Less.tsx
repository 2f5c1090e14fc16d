import { notices } from '#contract/index.ts'
import { mayBeSilent } from '#contract/notice-rules.ts'
import type { Notification } from '#contract/notices.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { MoreIcon } from '../../ui/icons.ts'
import { Menu } from '../../ui/Menu.tsx'
import { useNoticeWords } from '../shell/notice-words.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'

/** Less of what this notice is: of the kind, or of the ticket. */
export function Less({ notice }: { notice: Notification }) {
  const words = useReader().t.desk.notices
  const say = useNoticeWords()
  const done = () => sayDone(words.lessDone)
  const choose = useOrder(notices.chooseNotices, done)
  const mute = useOrder(notices.muteTicket, done)
  const read = useOrder(notices.markNoticesRead, () => {})
  useSaidRefusal(choose.error ?? mute.error ?? read.error)
  const { kind, ticket, id } = notice
  const name = words.kindNames[kind]
  const acts: Record<string, () => void> = {
    read: () => void read.give({ ids: [id] }),
    ticket: () => ticket && void mute.give({ ticketId: ticket.id }),
    digest: () => void choose.give({ levels: [{ kind, level: 'digest' }] }),
    none: () => void choose.give({ levels: [{ kind, level: 'none' }] }),
  }
  const silent = mayBeSilent(kind)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on the menu is no press on its row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <span onClick={(event) => event.stopPropagation()}>
      <Menu
        button={<IconButton icon={MoreIcon} label={words.lessMenu({ what: say(notice) })} />}
        label={words.less}
        entries={[
          ...(notice.read ? [] : [{ id: 'read', label: words.markRead }]),
          ...(silent && ticket ? [{ id: 'ticket', label: words.lessTicket({ n: ticket.number }) }] : []),
          { id: 'digest', label: words.lessKind({ kind: name }) },
          ...(silent ? [{ id: 'none', label: words.lessKindNone({ kind: name }) }] : []),
        ]}
        onChoose={(act) => acts[act]?.()}
      />
    </span>
  )
}
