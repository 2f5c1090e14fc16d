import { createElement, type FunctionComponent } from 'react'
import type { PageName, Render } from '#contract/pages.ts'
import { AccountPage } from './pages/AccountPage.tsx'
import { ApiDocsPage } from './pages/ApiDocsPage.tsx'
import { AskResetPage } from './pages/AskResetPage.tsx'
import { EndedLinkPage } from './pages/EndedLinkPage.tsx'
import { EntryLinkPage } from './pages/EntryLinkPage.tsx'
import { FactorPage } from './pages/FactorPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { LoginPage } from './pages/LoginPage.tsx'
import { MePage } from './pages/MePage.tsx'
import { NewTicketPage } from './pages/NewTicketPage.tsx'
import { OwnMailPage } from './pages/OwnMailPage.tsx'
import { PasswordLinkPage } from './pages/PasswordLinkPage.tsx'
import { ProblemPage } from './pages/ProblemPage.tsx'
import type { PageProps } from './pages/page.ts'
import { ResetAskedPage } from './pages/ResetAskedPage.tsx'
import { SecondStepPage } from './pages/SecondStepPage.tsx'
import { SentPage } from './pages/SentPage.tsx'
import { SetupPage } from './pages/SetupPage.tsx'
import { StepUpPage } from './pages/StepUpPage.tsx'
import { TicketAsClientPage } from './pages/TicketAsClientPage.tsx'
import { TicketLinkPage } from './pages/TicketLinkPage.tsx'
import { TicketListPage } from './pages/TicketListPage.tsx'
import { TicketPage } from './pages/TicketPage.tsx'
import { TicketPrintPage } from './pages/TicketPrintPage.tsx'
import { TopicPreviewPage } from './pages/TopicPreviewPage.tsx'
import { asDocument } from './shell/document.ts'

/** Every page of the portal by its name in the contract. */
const pages: { [P in PageName]: FunctionComponent<PageProps<P>> } = {
  home: HomePage,
  'ticket-list': TicketListPage,
  'new-ticket': NewTicketPage,
  sent: SentPage,
  ticket: TicketPage,
  'ticket-print': TicketPrintPage,
  'ticket-as-client': TicketAsClientPage,
  'topic-preview': TopicPreviewPage,
  'ticket-link': TicketLinkPage,
  'own-mail': OwnMailPage,
  'ended-link': EndedLinkPage,
  login: LoginPage,
  'ask-reset': AskResetPage,
  'reset-asked': ResetAskedPage,
  'password-link': PasswordLinkPage,
  'entry-link': EntryLinkPage,
  setup: SetupPage,
  account: AccountPage,
  'second-step': SecondStepPage,
  'step-up': StepUpPage,
  factor: FactorPage,
  me: MePage,
  problem: ProblemPage,
  'api-docs': ApiDocsPage,
}

/** HTML of a page, whole: no script is needed to read it or to answer. */
export const render: Render = (name, data, reader) => {
  const page: FunctionComponent<PageProps<typeof name>> = pages[name]
  return asDocument(createElement(page, { data, reader }))
}
