import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import { TopicTerms } from '../promises/TopicTerms.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { TopicEditor } from '../topics/TopicEditor.tsx'
import type { Card } from '../topics/topic.ts'

/** One topic: what it is called, what it asks, what is promised for it. */
export default function TopicPage({ topicId }: { topicId: string }) {
  const { me, t } = useReader()
  const { topics: words } = t.desk
  const asked = useScreen(tickets.topicCard, { topicId })
  const titleOf = ({ nameRu, nameEn }: Card) => (me.language === 'ru' ? nameRu : nameEn)
  return (
    <Page title={asked.data ? titleOf(asked.data) : words.one} back={<ToAll />}>
      <Shown of={asked} missing={words.missingTopic}>
        {(card) => (
          <>
            <TopicEditor card={card} lines={card.lines} onAdded={() => {}} />
            <TopicTerms topicId={card.id} />
          </>
        )}
      </Shown>
    </Page>
  )
}

/** A topic that is not stored yet; its times come with the next step. */
export function NewTopicPage() {
  const [, go] = useLocation()
  const { topics: words } = useReader().t.desk
  const asked = useScreen(tickets.topicList, {})
  return (
    <Page title={words.add} back={<ToAll />}>
      <Shown of={asked}>
        {({ lines }) => (
          <TopicEditor card={null} lines={lines} onAdded={(id) => go(addresses.topic(id), { replace: true })} />
        )}
      </Shown>
    </Page>
  )
}

const ToAll = () => <AppLink href={addresses.topics()}>← {useReader().t.desk.topics.title}</AppLink>
