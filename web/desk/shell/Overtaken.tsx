import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import css from './Overtaken.module.css'
import { useTimes, useWords } from './reader.tsx'

type Props = {
  by: { who: string; at: string }
  /** What stands there now, where it can be shown in a few lines. */
  text?: string
  onTake: () => void
  onKeep: () => void
}

/** Somebody saved the same thing while it was being written here: who and when, and the two ways on. Neither is lost. */
export function Overtaken({ by: { who, at }, text, onTake, onKeep }: Props) {
  const words = useWords().desk.overtaken
  const times = useTimes()
  return (
    <div role="alert">
      <Banner
        tone="warn"
        title={words.title({ who, at: times.long(at) })}
        actions={
          <>
            <Button size="small" onClick={onTake}>
              {words.take}
            </Button>
            <Button size="small" onClick={onKeep}>
              {words.keep}
            </Button>
          </>
        }
      >
        <p>{text === undefined ? words.safe : words.safeAndTheirs}</p>
        {text !== undefined && (
          <div className={css.text} dir="auto">
            {text}
          </div>
        )}
      </Banner>
    </div>
  )
}
