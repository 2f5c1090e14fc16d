import { addresses } from '../../wire/addresses.ts'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { useWords } from '../shell/reader.tsx'

/** The two halves of the API: what programs may do here, and what they are told. */
export function ApiTabs({ current }: { current: 'tokens' | 'webhooks' }) {
  const { api } = useWords().desk
  return (
    <LinkTabs
      label={api.title}
      tabs={(['tokens', 'webhooks'] as const).map((each) => ({
        href: addresses[each](),
        label: api.tabs[each],
        current: each === current,
      }))}
    />
  )
}

/** What this is for, with the way to its description. */
export function ApiLead() {
  const { api } = useWords().desk
  return (
    <>
      {api.lead} <a href={addresses.apiDocs()}>{api.docs}</a>
    </>
  )
}
