import { useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { Confirm } from '../../shell/Confirm.tsx'
import { Shown } from '../../shell/Fault.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { useScreen } from '../../shell/screen.ts'
import { KeyRecord } from './KeyRecord.tsx'

type Keys = Output<typeof mail.mailSigning>

/** How letters are signed, and what the DNS must say for it. */
export function Signing() {
  const words = useWords().desk.mailSigning
  const asked = useScreen(mail.mailSigning, {})
  return (
    <Panel title={words.title}>
      <Stack gap={16}>
        <p className="meta">{words.lead}</p>
        <Shown of={asked} lines={3}>
          {(set) => (set.domain || set.keys.length > 0 ? <KeysOf set={set} /> : <p>{words.noDomain}</p>)}
        </Shown>
      </Stack>
    </Panel>
  )
}

function KeysOf({ set: { domain, keys } }: { set: Keys }) {
  const t = useWords()
  const words = t.desk.mailSigning
  const [found, setFound] = useState<Record<string, string>>({})
  const [stopping, setStopping] = useState(false)
  const make = useOrder(mail.makeSigningKey, () => sayDone(words.made))
  const check = useOrder(mail.checkSigning, (output) => {
    setFound(Object.fromEntries(output.found.map(({ selector, published }) => [selector, words.found[published]])))
    if (output.began) sayDone(words.began)
  })
  const stop = useOrder(mail.stopSigning, () => {
    setStopping(false)
    sayDone(words.stopped)
  })
  const error = make.error ?? check.error
  const some = keys.length > 0
  return (
    <Stack gap={24}>
      {!some && <p>{words.none({ domain })}</p>}
      <div role="status">
        <Stack gap={24}>
          {keys.map((key) => (
            <KeyRecord key={key.selector} of={key} found={found[key.selector]} />
          ))}
        </Stack>
      </div>
      {error && (
        <div role="alert">
          <Banner tone="warn">{wordsOf(error, t)}</Banner>
        </div>
      )}
      <Line>
        {some && (
          <Button onClick={() => void check.give({})} pending={check.pending}>
            {words.check}
          </Button>
        )}
        <Button onClick={() => void make.give({})} pending={make.pending} reason={domain ? undefined : words.noDomain}>
          {some ? words.makeNew : words.make}
        </Button>
        {some && <Button onClick={() => setStopping(true)}>{words.stop}</Button>}
      </Line>
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={words.stopTitle}
        act={words.stop}
        onAct={() => void stop.give({})}
        pending={stop.pending}
        error={stop.error}
      >
        {words.stopWords}
      </Confirm>
    </Stack>
  )
}
