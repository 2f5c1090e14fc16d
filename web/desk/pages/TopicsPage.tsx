import { tickets } from '#contract/index.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { TopicTable } from '../topics/TopicTable.tsx'

/** What clients choose from, and what each of it asks. */
export default function TopicsPage() {
  const { topics: words } = useWords().desk
  const asked = useScreen(tickets.topicList, {})
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<ButtonLink href={addresses.newTopic()}>{words.add}</ButtonLink>}
    >
      <Shown of={asked}>{({ topics }) => <TopicTable topics={topics} />}</Shown>
      <p className="meta">
        <AppLink href={addresses.promises()}>{words.toPromises}</AppLink>
      </p>
    </Page>
  )
}
