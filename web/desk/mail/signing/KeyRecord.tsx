import type { mail, Output } from '#contract/index.ts'
import { CopyField } from '../../../ui/CopyField.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { StatusChip } from '../../../ui/StatusChip.tsx'
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
      <CopyField label={words.name} value={key.name} copyLabel={words.copy} onCopy={() => void take(key.name)} />
      <CopyField label={words.value} value={key.value} copyLabel={words.copy} onCopy={() => void take(key.value)} />
      {found && <p>{found}</p>}
    </Stack>
  )
}
