import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import css from './Overtaken.module.css'

type Props = {
  /** Who changed it, and when. */
  said: string
  /** What stands there now. */
  text: string
  take: string
  keep: string
  onTake: () => void
  onKeep: () => void
}

/** Somebody saved the same text while it was being written here: theirs is shown, and neither is lost. */
export function Overtaken({ said, text, take, keep, onTake, onKeep }: Props) {
  return (
    <div role="alert">
      <Banner
        tone="warn"
        actions={
          <>
            <Button size="small" onClick={onTake}>
              {take}
            </Button>
            <Button size="small" onClick={onKeep}>
              {keep}
            </Button>
          </>
        }
      >
        <p>{said}</p>
        <div className={css.text} dir="auto">
          {text}
        </div>
      </Banner>
    </div>
  )
}
