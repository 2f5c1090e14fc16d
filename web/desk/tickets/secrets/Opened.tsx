import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Line } from '../../../ui/Stack.tsx'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import css from './PassedOn.module.css'

/** The one look at it. It is kept in no cache and no draft: when it closes, it is gone here and there. */
export function Opened({ said, pending, onClose }: { said: string; pending: boolean; onClose: () => void }) {
  const { secrets: words } = useWords().common
  const copy = () => void navigator.clipboard?.writeText(said).then(() => sayDone(words.copied))
  return (
    <Banner tone="warn" title={words.opened}>
      <pre className={css.said}>{said}</pre>
      <Line gap={4}>
        <Button size="small" onClick={copy}>
          {words.copy}
        </Button>
        <Button size="small" tone="primary" pending={pending} onClick={onClose}>
          {words.close}
        </Button>
      </Line>
    </Banner>
  )
}
