import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'
import type { Card } from './topic.ts'

type Props = { card: Card; onTheirs: () => void; onMine: () => void }

/** Somebody saved the topic while it was being written here: who and when, and the two ways on. */
export function ChangedMeanwhile({ card, onTheirs, onMine }: Props) {
  const words = useReader().t.desk.topics.meanwhile
  const times = useTimes()
  const { changed } = card
  return (
    <div role="alert">
      <Banner
        tone="warn"
        title={words.title({ who: changed?.by?.name ?? '', at: changed ? times.exact(changed.at) : '' })}
        actions={
          <>
            <Button onClick={onTheirs}>{words.theirs}</Button>
            <Button onClick={onMine}>{words.mine}</Button>
          </>
        }
      >
        {words.lead}
      </Banner>
    </div>
  )
}
