import { notices } from '#contract/index.ts'
import type { Ask, Output } from '#contract/kit.ts'
import { mayBeSilent } from '#contract/notice-rules.ts'
import { type NoticeKind, type NoticeLevel, noticeLevels } from '#contract/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { BrowserLeave } from './BrowserLeave.tsx'
import css from './NoticeSettings.module.css'

type Settings = Output<typeof notices.noticeSettings>

/** How loudly each kind is told, what the browser may show, and what was muted. Each choice holds at once. */
export function NoticeSettings() {
  const asked = useScreen(notices.noticeSettings, {})
  return (
    <Shown of={asked} lines={10}>
      {(settings) => (
        <Stack gap={24}>
          <Loudness settings={settings} />
          <BrowserLeave />
          <Muted muted={settings.muted} />
        </Stack>
      )}
    </Shown>
  )
}

function Loudness({ settings }: { settings: Settings }) {
  const words = useReader().t.desk.notices
  const choose = useOrder(notices.chooseNotices, () => sayDone(words.saved))
  useSaidRefusal(choose.error)
  const give = (choice: Ask<typeof notices.chooseNotices>) => void choose.give(choice)
  return (
    <Panel title={words.settings}>
      <p className="meta">{words.levelsHelp}</p>
      <div className={css.levels}>
        {settings.levels.map(({ kind, level }) => (
          <LevelOf key={kind} kind={kind} level={level} onChoose={(to) => give({ levels: [{ kind, level: to }] })} />
        ))}
      </div>
      <Checkbox
        label={words.followOnHandOver}
        help={words.followOnHandOverHelp}
        checked={settings.followOnHandOver}
        onChange={(followOnHandOver) => give({ followOnHandOver })}
      />
    </Panel>
  )
}

type LevelProps = { kind: NoticeKind; level: NoticeLevel; onChoose: (level: NoticeLevel) => void }

function LevelOf({ kind, level, onChoose }: LevelProps) {
  const words = useReader().t.desk.notices
  const levels = noticeLevels.filter((each) => each !== 'none' || mayBeSilent(kind))
  return (
    <Select
      label={words.kindNames[kind]}
      options={levels.map((id) => ({ id, label: words.levels[id] }))}
      value={level}
      placeholder={words.levels[level]}
      onChange={(id) => onChoose(levels.find((each) => each === id) ?? level)}
    />
  )
}

function Muted({ muted }: Pick<Settings, 'muted'>) {
  const { list, notices: words } = useReader().t.desk
  const mute = useOrder(notices.muteTicket, () => {})
  useSaidRefusal(mute.error)
  return (
    <Panel title={words.mutedTitle}>
      <p className="meta">{muted.length > 0 ? words.mutedHelp : words.noMuted}</p>
      <ul className={css.muted}>
        {muted.map(({ id, number, subject }) => (
          <li key={id}>
            <AppLink href={addresses.ticket(number)}>
              {list.number({ n: number })} · <span dir="auto">{subject}</span>
            </AppLink>
            <Button size="small" onClick={() => void mute.give({ ticketId: id, muted: false })}>
              {words.unmute}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
