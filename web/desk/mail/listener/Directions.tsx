import { Button } from '../../../ui/Button.tsx'
import { CopyIcon } from '../../../ui/icons.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { TextField } from '../../../ui/TextField.tsx'
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
      <Stack gap={24}>
        <p className="meta">{directions.length > 0 ? words.directionsLead : words.noDirections}</p>
        {directions.map(({ kind, for: of, line }) => (
          <Stack key={line} gap={8}>
            <TextField label={words.kinds[kind].label({ of })} help={words.kinds[kind].help} value={line} readOnly />
            <Line>
              <Button icon={CopyIcon} onClick={() => void take(line)}>
                {words.copy}
              </Button>
            </Line>
          </Stack>
        ))}
      </Stack>
    </Panel>
  )
}
