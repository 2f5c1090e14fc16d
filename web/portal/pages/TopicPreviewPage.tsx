import { returned } from '../shell/attempts.ts'
import { Page } from '../shell/Page.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { SecretWithIt } from '../tickets/SecretWithIt.tsx'
import { TopicChoice } from '../tickets/TopicChoice.tsx'
import type { PageProps } from './page.ts'

/** A topic that is being written, drawn by what draws it for clients; shown in a frame beside its editor. */
export function TopicPreviewPage({ data, reader }: PageProps<'topic-preview'>) {
  const as = { ...reader, language: data.language }
  const { asked, frame, newTicket } = say(as)
  const form = returned(as, 'openTicket')
  const offered = { topics: [data.topic], services: [], accounts: [], firstReplyBy: {}, lineName: '', mayWrite: true }
  return (
    <Page
      language={data.language}
      title={asked.preview.title}
      theme={as.theme === 'system' ? undefined : as.theme}
      assets={as.assets}
      company={{ name: as.company, href: '#main' }}
      words={{ skip: frame.skip, places: frame.places }}
      places={[]}
      framed
    >
      <form className="form" aria-label={asked.preview.title}>
        <TopicChoice reader={as} data={offered as never} form={form} />
        {data.topic.fields.length === 0 && <p className="meta">{asked.preview.nothing}</p>}
        <TextBox id="text" name="text" label={newTicket.text} help={newTicket.textHelp} rows={3} />
        <SecretWithIt reader={as} form={form} />
      </form>
    </Page>
  )
}
