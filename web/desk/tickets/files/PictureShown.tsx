import { useState } from 'react'
import type { TicketFile } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './PictureShown.module.css'
import { useViewerKeys } from './useViewerKeys.ts'

/** How wide the picture stands, in percent of the window. */
const steps = [100, 150, 200, 300, 400] as const

/** A picture drawn anew by the server, never the file itself; what is too small to be read comes closer. */
export function PictureShown({ file: { id, name } }: { file: TicketFile }) {
  const { files: words } = useWords().desk
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  const move = (step: -1 | 1) => setAt((now) => Math.min(Math.max(now + step, 0), steps.length - 1))
  useViewerKeys({ closer: () => move(1), farther: () => move(-1), fit: () => setAt(0) })
  if (failed) return <p role="alert">{words.pictureFailed}</p>
  return (
    <>
      <div className={css.bar}>
        <Button size="small" keys="−" onClick={() => move(-1)}>
          {words.farther}
        </Button>
        <span role="status">{words.zoom({ percent: steps[at]! })}</span>
        <Button size="small" keys="+" onClick={() => move(1)}>
          {words.closer}
        </Button>
        <Button size="small" tone="quiet" keys="0" onClick={() => setAt(0)}>
          {words.fit}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className={css.stage} data-zoom={steps[at]} aria-label={name} tabIndex={0}>
        <img src={addresses.picture(id, 'large')} alt={name} decoding="async" onError={() => setFailed(true)} />
      </section>
    </>
  )
}
