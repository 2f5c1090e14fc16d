import { type AfterSending, undoSeconds } from '#contract/drafts.ts'
import { drafts } from '#contract/index.ts'
import { ticketWorkers } from '#contract/roles.ts'
import { Panel } from '../../ui/Panel.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useOrder } from '../shell/order.ts'
import { useHasRole, useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useMySends } from '../shell/sending/useMySends.ts'

const afters: readonly AfterSending[] = ['next', 'stay', 'list']

/** For how long I can take back what I send, and where I am then. */
export function SendingHabits() {
  const { t } = useReader()
  const words = t.desk.drafts.habits
  const { habits } = useMySends()
  const order = useOrder(drafts.chooseSending, () => sayDone(t.desk.admin.me.saved))
  useSaidRefusal(order.error)
  if (!useHasRole(...ticketWorkers)) return null
  return (
    <Panel title={words.title}>
      <Stack gap={24}>
        <RadioGroup
          flow="chips"
          label={words.undo}
          help={words.undoHelp}
          options={undoSeconds.map((n) => ({ id: String(n), label: n === 0 ? words.none : words.seconds({ n }) }))}
          value={String(habits.undoSeconds)}
          onChange={(id) => void order.give({ undoSeconds: undoSeconds.find((n) => String(n) === id) })}
        />
        <RadioGroup
          flow="chips"
          label={words.after}
          options={afters.map((id) => ({ id, label: words.afters[id] }))}
          value={habits.afterSending}
          onChange={(id) => void order.give({ afterSending: afters.find((each) => each === id) })}
        />
      </Stack>
    </Panel>
  )
}
