import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListIcon } from '../../ui/icons.ts'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { MergeTag } from '../tickets/tags/MergeTag.tsx'
import { RenameTag } from '../tickets/tags/RenameTag.tsx'
import { type Tag, TagTable } from '../tickets/tags/TagTable.tsx'

type Doing = { what: 'rename' | 'merge'; tag: Tag }

/** The words the staff find tickets by, kept in order. */
export default function TagsPage() {
  const { tags: words } = useWords().desk
  const asked = useScreen(tickets.tagList, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <Page title={words.page} lead={words.lead}>
      <Shown of={asked}>
        {({ tags }) => (
          <>
            {tags.length === 0 ? (
              <EmptyState icon={ListIcon} title={words.empty}>
                {words.emptyWords}
              </EmptyState>
            ) : (
              <TagTable
                tags={tags}
                onRename={(tag) => setDoing({ what: 'rename', tag })}
                onMerge={(tag) => setDoing({ what: 'merge', tag })}
              />
            )}
            {doing?.what === 'rename' && <RenameTag tag={doing.tag} onClose={close} />}
            {doing?.what === 'merge' && <MergeTag tag={doing.tag} tags={tags} onClose={close} />}
          </>
        )}
      </Shown>
    </Page>
  )
}
