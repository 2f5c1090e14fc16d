import { Panel } from '../../../ui/Panel.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { StatusChip } from '../../../ui/StatusChip.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { OwnServer } from './useListenerForm.ts'

/** Every process that should listen, whether it does, and by what it encrypts. */
export function WhoListens({ set }: { set: OwnServer }) {
  const words = useWords().desk.listener
  const { processes, active, changedAt } = set
  const nobody = !changedAt ? words.none : active ? words.starting : words.off
  return (
    <Panel title={words.state}>
      <div role="status">
        <Stack gap={16}>
          {processes.length === 0 && <p>{nobody}</p>}
          {processes.map((process) => (
            <Process key={`${process.host} ${process.pid}`} of={process} />
          ))}
        </Stack>
      </div>
    </Panel>
  )
}

function Process({
  of: { host, pid, address, trouble, certificate, certificateUntil },
}: {
  of: OwnServer['processes'][number]
}) {
  const words = useWords().desk.listener
  const times = useTimes()
  const until = certificateUntil ? times.long(certificateUntil) : '—'
  return (
    <Stack gap={8}>
      <Line>
        <StatusChip
          tone={address ? 'solved' : 'wait'}
          glyph={address ? 'check' : 'square'}
          label={address ? words.listens({ address }) : words.trouble({ why: trouble ?? '' })}
        />
        <span className="meta">{words.process({ host, pid })}</span>
      </Line>
      {address && <p>{words.certificates[certificate]({ until })}</p>}
    </Stack>
  )
}
