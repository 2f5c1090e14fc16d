import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { EmptyState } from '../ui/EmptyState.tsx'
import { InboxIcon } from '../ui/icons.ts'
import { Ui } from '../ui/Ui.tsx'
import { Frame } from './shell/Frame.tsx'

createRoot(document.getElementById('desk')!).render(
  <Ui language="en" toastsLabel="News" dismissLabel="Dismiss">
    <Frame
      home={{ href: '/desk', label: 'Otklik' }}
      words={{ skip: 'To the content', nav: 'Desk', more: 'More', close: 'Close' }}
      groups={[]}
    >
      <EmptyState icon={InboxIcon} title="Otklik" />
    </Frame>
  </Ui>,
)
