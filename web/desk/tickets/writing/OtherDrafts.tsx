import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { Draft } from '../../shell/useDraft.ts'
import { startOf } from './start-of.ts'

/** Another draft of mine on the same matter, from another device or put aside here: both are kept, one is shown. */
export function OtherDrafts({ draft: { others, show } }: { draft: Pick<Draft<object>, 'others' | 'show'> }) {
  const words = useWords().desk.drafts.others
  const times = useTimes()
  const [other] = others
  if (!other) return null
  return (
    <Banner
      tone="info"
      title={words.title({ time: times.short(other.savedAt) })}
      actions={
        <Button size="small" onClick={() => void show(other)}>
          {words.show}
        </Button>
      }
    >
      {typeof other.value.text === 'string' && <blockquote>{startOf(other.value.text)}</blockquote>}
      {words.safe} <AppLink href={addresses.drafts()}>{words.all}</AppLink>
    </Banner>
  )
}
