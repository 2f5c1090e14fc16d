import type { ReactElement } from 'react'
import { asDocument } from '../../../web/portal/shell/document.ts'
import type { Assets } from '../../../web/portal/shell/Page.tsx'
import { Home } from './Home.tsx'
import { NewTicket } from './NewTicket.tsx'
import { Ticket } from './Ticket.tsx'

const pages: Record<string, (assets: Assets, now: string) => ReactElement> = {
  home: (assets) => <Home assets={assets} />,
  new: (assets) => <NewTicket assets={assets} />,
  ticket: (assets, now) => <Ticket assets={assets} now={now} />,
}

export const draw = (name: string, assets: Assets, now: string) => asDocument((pages[name] ?? pages.home!)(assets, now))
