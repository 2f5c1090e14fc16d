import { useState } from 'react'
import { mail } from '#contract/index.ts'
import type { MailStorm } from '#contract/mail/storms.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import { useScreen } from '../../shell/screen.ts'
import { DismissAll } from './DismissAll.tsx'
import css from './Storms.module.css'

/** Mails that are held together: a loop of machines, or somebody in need who writes much. A person says which. */
export function Storms() {
  const asked = useScreen(mail.mailStorms, {})
  return asked.data?.storms.map((storm) => <Storm key={storm.id} storm={storm} />)
}

function Storm({ storm }: { storm: MailStorm }) {
  const { storms } = useWords().desk
  const times = useTimes()
  const [dismissing, setDismissing] = useState(false)
  const putIn = useOrder(mail.putInStorm, ({ mails }) => sayDone(storms.putInDone({ n: mails })))
  useSaidRefusal(putIn.error)
  const { about, held, ticketNumber: number } = storm
  return (
    <Banner tone="warn" title={storms[storm.of]({ about, n: held })}>
      <p>
        {number !== null && (
          <>
            <AppLink href={addresses.ticket(number)}>{storms.ticket({ number })}</AppLink>{' '}
          </>
        )}
        {storms.since({ from: times.short(storm.beganAt), to: times.short(storm.lastAt) })}{' '}
        {storm.blows ? storms.blows : storms.calm}
      </p>
      <div className={css.acts}>
        <Toolbar label={storms[storm.of]({ about, n: held })}>
          <Button pending={putIn.pending} onClick={() => void putIn.give({ stormId: storm.id })}>
            {storms.putIn}
          </Button>
          <Button onClick={() => setDismissing(true)}>{storms.dismiss}</Button>
        </Toolbar>
      </div>
      {dismissing && <DismissAll stormId={storm.id} onClose={() => setDismissing(false)} />}
    </Banner>
  )
}
