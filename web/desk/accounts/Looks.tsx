import { Fold } from '../../ui/Fold.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import type { Account } from './account.ts'

/** Which colleagues opened this card: whoever looks is seen. */
export function Looks({ looks }: { looks: Account['looks'] }) {
  const words = useWords().desk.cards.looks
  const times = useTimes()
  return (
    <Fold title={words.title}>
      {looks.length > 0 ? (
        <ul>
          {looks.map(({ name, at }) => (
            <li key={`${name} ${at}`}>{words.line({ name, at: times.long(at) })}</li>
          ))}
        </ul>
      ) : (
        <p className="meta">{words.none}</p>
      )}
    </Fold>
  )
}
