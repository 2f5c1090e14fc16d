import { useState } from 'react'
import type { mail, Output } from '#contract/index.ts'
import { pageHeights } from '#contract/mail/shown.ts'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './MailPage.module.css'
import { picturesFrom } from './pictures-from.ts'

type Shown = Output<typeof mail.mailShown>
const tallest = pageHeights.length

/**
 * The formatted version of a mail, in a frame that runs nothing and loads nothing, and so cannot say how tall it is: the
 * server guesses, and the reader makes it taller. What does not fit scrolls within.
 */
export function MailPage({ of }: { of: Shown }) {
  const { mailShown } = useWords().desk
  const [taller, setTaller] = useState(0)
  const [pictures, setPictures] = useState(false)
  const showPictures = () => {
    setPictures(true)
    setTaller(taller + 2)
  }
  if (!of.page) return <p className="meta">{whyNone(of, mailShown)}</p>
  const height = Math.min(tallest, of.page.height + taller)
  const from = of.headers.find(({ name }) => name === 'from')?.value
  const address = addresses.mailPage(of.mailId, pictures)
  return (
    <div className={css.page}>
      {of.page.remote > 0 && (
        <div className={css.ways}>
          {pictures ? (
            <span role="status">{mailShown.picturesShown}</span>
          ) : (
            <Button size="small" onClick={showPictures}>
              {picturesFrom(of.page, mailShown)}
            </Button>
          )}
          {!pictures && <span className="meta">{mailShown.picturesHelp}</span>}
        </div>
      )}
      <iframe
        className={css.frame}
        data-height={height}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={address}
        title={from ? mailShown.frame({ from }) : mailShown.frameOfNobody}
      />
      <div className={css.ways}>
        {height < tallest && (
          <Button size="small" tone="quiet" onClick={() => setTaller(taller + 1)}>
            {mailShown.taller}
          </Button>
        )}
        {taller > 0 && (
          <Button size="small" tone="quiet" onClick={() => setTaller(taller - 1)}>
            {mailShown.lower}
          </Button>
        )}
        <a href={address} target="_blank" rel="noreferrer">
          {mailShown.inFull}
        </a>
      </div>
    </div>
  )
}

function whyNone({ kept, pageFault }: Shown, words: ReturnType<typeof useWords>['desk']['mailShown']) {
  if (pageFault) return words.pageFaults[pageFault]
  return kept ? words.noPage : words.notKept
}
