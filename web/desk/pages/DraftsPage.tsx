import { useState } from 'react'
import { useSearch } from 'wouter'
import { drafts } from '#contract/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DraftIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { DraftList } from '../drafts/DraftList.tsx'
import { Versions } from '../drafts/Versions.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

const tabs = ['begun', 'ended'] as const

/** What I began to write and did not send, and what I sent or threw away lately. */
export default function DraftsPage() {
  const words = useWords().desk.drafts
  const which = new URLSearchParams(useSearch()).get('which') === 'ended' ? 'ended' : 'begun'
  const [open, setOpen] = useState<string | null>(null)
  const asked = useScreen(drafts.myDrafts, { which })
  return (
    <Page title={words.title} lead={words.lead}>
      <LinkTabs
        label={words.which}
        tabs={tabs.map((each) => ({ href: addresses.drafts(each), label: words[each], current: each === which }))}
      />
      <Shown of={asked}>
        {({ drafts: rows }) =>
          rows.length > 0 ? (
            <DraftList rows={rows} onVersions={setOpen} />
          ) : (
            <EmptyState icon={DraftIcon} title={which === 'begun' ? words.empty : words.emptyEnded}>
              {which === 'begun' && words.emptyWords}
            </EmptyState>
          )
        }
      </Shown>
      {open && <Versions draftId={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
