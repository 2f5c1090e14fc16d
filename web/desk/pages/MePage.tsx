import { useState } from 'react'
import { type Ask, signIn } from '#contract/index.ts'
import type { Density } from '../../ui/appearance.ts'
import { FactList } from '../../ui/FactList.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useStore } from '../../ui/store.ts'
import { SendingHabits } from '../drafts/SendingHabits.tsx'
import { useNow } from '../shell/clock.ts'
import { chooseOnDevice, device } from '../shell/device.ts'
import { LanguageField } from '../shell/LanguageField.tsx'
import { OwnKeys } from '../shell/OwnKeys.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { ZoneField } from '../shell/ZoneField.tsx'
import { OwnFactor, OwnSessions } from '../staff/OwnSessions.tsx'

const themes = ['system', 'light', 'dark'] as const
const densities: readonly Density[] = ['compact', 'comfortable', 'touch']

type Chosen = Ask<typeof signIn.choosePreferences>

/** How the desk speaks to me and looks. Each choice holds at once. */
export default function MePage() {
  const { me, t, refresh } = useReader()
  const times = useTimes()
  const words = t.desk.admin.me
  const { density } = useStore(device)
  // What was just chosen, until the server has said how it stands.
  const [chosen, setChosen] = useState<Chosen>({})
  const order = useOrder(signIn.choosePreferences, async () => {
    await refresh()
    setChosen({})
    sayDone(words.saved)
  })
  useSaidRefusal(order.error)
  const now: Chosen & typeof me = { ...me, ...(order.error ? {} : chosen) }
  const choose = (choice: Chosen) => {
    setChosen(choice)
    void order.give(choice)
  }
  const facts = [
    { id: 'name', term: words.signedInAs, value: `${me.name}, ${me.email}` },
    {
      id: 'roles',
      term: words.roles,
      value: me.roles.map((role) => ({ ...t.common.contactRoles, ...t.common.staffRoles })[role]).join(', '),
    },
  ]
  return (
    <Page title={words.title} width="text">
      <FactList facts={facts} />
      <Panel>
        <Stack gap={24}>
          <LanguageField
            label={words.language}
            help={words.languageHelp}
            value={now.language}
            onChange={(language) => choose({ language })}
          />
          <ZoneField
            label={words.zone}
            help={`${words.zoneHelp} ${words.zoneNow({ time: times.clock(useNow()) })}`}
            value={now.zone}
            onChange={(zone) => choose({ zone })}
          />
          <RadioGroup
            flow="chips"
            label={words.theme}
            options={themes.map((id) => ({ id, label: words.themes[id] }))}
            value={now.theme}
            onChange={(id) => choose({ theme: themes.find((each) => each === id) ?? me.theme })}
          />
          <RadioGroup
            flow="chips"
            label={words.density}
            help={words.densityHelp}
            options={densities.map((id) => ({ id, label: words.densities[id as keyof typeof words.densities] }))}
            value={density}
            onChange={(id) => chooseOnDevice({ density: densities.find((each) => each === id) ?? density })}
          />
        </Stack>
      </Panel>
      <SendingHabits />
      <OwnKeys />
      <OwnFactor />
      <OwnSessions />
    </Page>
  )
}
