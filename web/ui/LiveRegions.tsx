import { said } from './announce.ts'
import { useStore } from './store.ts'

/** The only two live regions of a page, there before the first message: regions that come with it are not heard. */
export function LiveRegions() {
  const { polite, urgent } = useStore(said)
  return (
    <div className="unseen">
      <div role="log" aria-live="polite" aria-relevant="additions">
        {polite.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <div role="log" aria-live="assertive" aria-relevant="additions">
        {urgent.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </div>
  )
}
