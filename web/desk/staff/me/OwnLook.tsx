import type { Density } from '../../../ui/appearance.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { useStore } from '../../../ui/store.ts'
import { chooseOnDevice, device } from '../../shell/device.ts'
import { useWords } from '../../shell/reader.tsx'
import { useChosen } from './useChosen.ts'

const themes = ['system', 'light', 'dark'] as const
const densities: readonly Density[] = ['compact', 'comfortable', 'touch']

/** Light or dark goes with the person, how close the rows lie with the device. */
export function OwnLook() {
  const words = useWords().desk.admin.me
  const { density } = useStore(device)
  const { now, choose } = useChosen()
  return (
    <Panel>
      <Stack gap={24}>
        <RadioGroup
          flow="chips"
          label={words.theme}
          options={themes.map((id) => ({ id, label: words.themes[id] }))}
          value={now.theme}
          onChange={(id) => choose({ theme: themes.find((each) => each === id) ?? now.theme })}
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
  )
}
