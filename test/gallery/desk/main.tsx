import '../../../web/ui/base.css'
import './gallery.css'
import { createRoot } from 'react-dom/client'
import { dress } from '../../../web/ui/appearance.ts'
import { Ui } from '../../../web/ui/Ui.tsx'
import { Inbox } from './Inbox.tsx'
import { Parts } from './Parts.tsx'
import { Work } from './Work.tsx'

const pages: Record<string, () => React.ReactNode> = {
  inbox: () => <Inbox showing="list" />,
  preview: () => <Inbox showing="detail" />,
  work: () => <Work />,
  parts: () => <Parts />,
}

const asked = new URLSearchParams(location.search)
dress({ theme: 'system', density: asked.get('density') === 'compact' ? 'compact' : 'comfortable' })
const Page = pages[location.pathname.split('/').at(-1) ?? ''] ?? Parts

createRoot(document.getElementById('desk')!).render(
  <Ui language="ru" toastsLabel="Новости" dismissLabel="Убрать">
    <Page />
  </Ui>,
)
