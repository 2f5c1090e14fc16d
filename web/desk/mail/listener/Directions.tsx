import { CopyField } from '../../../ui/CopyField.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { copy } from '../../shell/copy.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { OwnServer } from './useListenerForm.ts'

/** Lines for whoever keeps the DNS, or the mail server in front of us, ready to be copied. */
export function Directions({ of: directions }: { of: OwnServer['directions'] }) {
  const words = useWords().desk.listener
  const take = async (line: string) => (await copy(line)) && sayDone(words.copied)
  return (
    <Panel title={words.directions}>
      <Stack gap={16}>
        <p className="meta">{directions.length > 0 ? words.directionsLead : words.noDirections}</p>
        {directions.map(({ kind, for: of, line }) => (
          <CopyField
            key={line}
            label={words.kinds[kind].label({ of })}
            help={words.kinds[kind].help}
            value={line}
            copyLabel={words.copy}
            onCopy={() => void take(line)}
          />
        ))}
      </Stack>
    </Panel>
  )
}
