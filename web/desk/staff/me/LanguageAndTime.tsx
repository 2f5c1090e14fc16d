import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { useNow } from '../../shell/clock.ts'
import { LanguageField } from '../../shell/LanguageField.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { ZoneField } from '../../shell/ZoneField.tsx'
import { useChosen } from './useChosen.ts'

export function LanguageAndTime() {
  const words = useWords().desk.admin.me
  const times = useTimes()
  const { now, choose } = useChosen()
  return (
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
      </Stack>
    </Panel>
  )
}
