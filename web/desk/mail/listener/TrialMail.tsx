import { useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'

type Found = Output<typeof mail.listenerTrial>

const everyMs = 2000
/** Some mail servers let a mail of a stranger wait for a while. */
const mostLooks = 300

const hasEnded = ({ mail: found }: Found) => found !== null && found.state !== 'waiting'

/** What becomes of the mail of a trial; asked for until it has an end. */
export function TrialMail({ trial }: { trial: string }) {
  const words = useWords().desk.listener
  const [begun] = useState(() => performance.now())
  const asked = useScreen(
    mail.listenerTrial,
    { trial },
    {
      keep: true,
      every: (shown) => (hasEnded(shown) || performance.now() - begun > mostLooks * everyMs ? false : everyMs),
    },
  )
  const seconds = Math.round((performance.now() - begun) / 1000)
  if (!asked.data) return null
  const found = asked.data.mail
  if (!found) {
    if (seconds > (mostLooks * everyMs) / 1000) return <Banner tone="danger">{words.lost}</Banner>
    return <Banner tone="info">{words.coming({ n: seconds })}</Banner>
  }
  if (found.state === 'waiting') return <Banner tone="info">{words.being_read}</Banner>
  if (found.state === 'aside') return <Banner tone="danger">{words.aside}</Banner>
  const n = found.seconds
  return (
    <Banner tone={found.byListener ? 'ok' : 'warn'}>
      {(found.byListener ? words.arrived : words.elsewhere)({ n })}
    </Banner>
  )
}
