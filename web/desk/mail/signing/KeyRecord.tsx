import type { mail, Output } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyIcon } from '../../../ui/icons.ts'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { StatusChip } from '../../../ui/StatusChip.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { copy } from '../../shell/copy.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

export type Key = Output<typeof mail.mailSigning>['keys'][number]

/** One key: what it does, and the record that somebody must publish for it. */
export function KeyRecord({ of: key, found }: { of: Key; found: string | undefined }) {
  const words = useWords().desk.mailSigning
  const times = useTimes()
  const take = async (text: string) => (await copy(text)) && sayDone(words.copied)
  return (
    <Stack gap={12}>
      <Line>
        <StatusChip
          tone={key.use === 'signs' && !key.otherDomain ? 'solved' : 'wait'}
          glyph={key.use === 'signs' ? 'check' : 'square'}
          label={words.uses[key.use]}
        />
        <span className="meta">{words.madeAt({ at: times.long(key.madeAt) })}</span>
      </Line>
      <p>{key.otherDomain ? words.otherDomain : key.use === 'waits' ? words.waitsWords : words.signsWords}</p>
      <TextField label={words.name} value={key.name} readOnly />
      <TextArea label={words.value} value={key.value} readOnly rows={5} />
      <Line>
        <Button icon={CopyIcon} onClick={() => void take(key.name)}>
          {words.copyName}
        </Button>
        <Button icon={CopyIcon} onClick={() => void take(key.value)}>
          {words.copyValue}
        </Button>
      </Line>
      {found && <p>{found}</p>}
    </Stack>
  )
}
