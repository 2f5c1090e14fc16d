import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { accountKeepers, type Role, ticketReaders, ticketWorkers } from '#contract/roles.ts'
import { readyView } from '#contract/tickets.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { WarningIcon } from '../ui/icons.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { addresses, places } from '../wire/addresses.ts'
import { TicketPage, ViewPage } from './first-page.ts'
import { LineQueuePage } from './pages/LineQueuePage.tsx'
import { MyTurnPage } from './pages/MyTurnPage.tsx'
import { Administration } from './shell/admin/Administration.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { NotAllowed, NotHere } from './shell/Fault.tsx'
import { LiveUpdates } from './shell/LiveUpdates.tsx'
import { Places } from './shell/Places.tsx'
import { useHasRole, useWords } from './shell/reader.tsx'
import { StepUp } from './shell/StepUp.tsx'
import { HeldSends } from './shell/sending/HeldSends.tsx'
import { Outbox } from './shell/sending/Outbox.tsx'
import { useTitle } from './shell/title.ts'

const HistoryPage = lazy(() => import('./pages/HistoryPage.tsx'))
const DraftsPage = lazy(() => import('./pages/DraftsPage.tsx'))
const IncomingMailsPage = lazy(() => import('./pages/IncomingMailsPage.tsx'))
const IncomingMailPage = lazy(() => import('./pages/IncomingMailPage.tsx'))
const LettersPage = lazy(() => import('./pages/LettersPage.tsx'))
const LetterPage = lazy(() => import('./pages/LetterPage.tsx'))
const PeoplePage = lazy(() => import('./pages/PeoplePage.tsx'))
const PersonPage = lazy(() => import('./pages/PersonPage.tsx'))
const PromisesPage = lazy(() => import('./pages/PromisesPage.tsx'))
const AccountsPage = lazy(() => import('./pages/AccountsPage.tsx'))
const AccountPage = lazy(() => import('./pages/AccountPage.tsx'))
const TopicsPage = lazy(() => import('./pages/TopicsPage.tsx'))
const TopicPage = lazy(() => import('./pages/TopicPage.tsx'))
const NewTopicPage = lazy(() => import('./pages/TopicPage.tsx').then(({ NewTopicPage }) => ({ default: NewTopicPage })))
const ContactPage = lazy(() => import('./pages/ContactPage.tsx'))
const ServicePage = lazy(() => import('./pages/ServicePage.tsx'))
const RolesPage = lazy(() => import('./pages/RolesPage.tsx'))
const TextsPage = lazy(() => import('./pages/TextsPage.tsx'))
const LookPage = lazy(() => import('./pages/LookPage.tsx'))
const TokensPage = lazy(() => import('./pages/TokensPage.tsx'))
const WebhooksPage = lazy(() => import('./pages/WebhooksPage.tsx'))
const WebhookPage = lazy(() => import('./pages/WebhookPage.tsx'))
const HealthPage = lazy(() => import('./pages/HealthPage.tsx'))
const MailboxesPage = lazy(() => import('./pages/MailboxesPage.tsx'))
const MailboxPage = lazy(() => import('./pages/MailboxPage.tsx'))
const OutgoingMailPage = lazy(() => import('./pages/OutgoingMailPage.tsx'))
const ListenerPage = lazy(() => import('./pages/ListenerPage.tsx'))
const AnswersPage = lazy(() => import('./pages/AnswersPage.tsx'))
const AnswerPage = lazy(() => import('./pages/AnswerPage.tsx'))
const NewForClientPage = lazy(() => import('./pages/NewForClientPage.tsx'))
const SearchPage = lazy(() => import('./pages/SearchPage.tsx'))
const NotificationsPage = lazy(() => import('./pages/NotificationsPage.tsx'))
const BulkPage = lazy(() => import('./pages/BulkPage.tsx'))
const BulksPage = lazy(() => import('./pages/BulksPage.tsx'))
const TagsPage = lazy(() => import('./pages/TagsPage.tsx'))
const IncidentsPage = lazy(() => import('./pages/IncidentsPage.tsx'))
const MePage = lazy(() => import('./pages/MePage.tsx'))

/** The staff's workspace: the frame, and in it the page that the address names. */
export function Desk() {
  const { frame } = useWords().desk
  const [path] = useLocation()
  return (
    <>
      <LiveUpdates />
      <StepUp />
      <HeldSends />
      <Outbox />
      <Places>
        <ErrorBoundary place={path} fallback={<Stumbled />}>
          <Suspense fallback={<Skeleton label={frame.loading} lines={6} />}>
            <Pages />
          </Suspense>
        </ErrorBoundary>
      </Places>
    </>
  )
}

function Pages() {
  const { frame } = useWords().desk
  const home = useHome()
  return (
    <Switch>
      <Route path={places.desk}>
        <Redirect to={home} replace />
      </Route>
      <Route path={places.myTurn}>
        <For roles={ticketWorkers} page={MyTurnPage} />
      </Route>
      <Route path={places.lineQueue}>
        {({ lineId }) =>
          isReadyView(lineId) ? (
            <For roles={ticketReaders} page={() => <ViewPage key={lineId} view={lineId} />} />
          ) : (
            <For roles={ticketReaders} page={() => <LineQueuePage key={lineId} lineId={lineId} />} />
          )
        }
      </Route>
      <Route path={places.savedView}>
        {({ viewId }) => <For roles={ticketReaders} page={() => <ViewPage key={viewId} view={viewId} />} />}
      </Route>
      <Route path={places.bulks}>
        <For roles={ticketWorkers} page={BulksPage} />
      </Route>
      <Route path={places.bulk}>
        {({ bulkId }) => <For roles={ticketWorkers} page={() => <BulkPage key={bulkId} bulkId={bulkId} />} />}
      </Route>
      <Route path={places.tags}>
        <Admin page={TagsPage} />
      </Route>
      <Route path={places.ticket}>
        {({ number }) =>
          isNumber(number) ? (
            <For roles={ticketReaders} page={() => <TicketPage key={number} number={Number(number)} />} />
          ) : (
            <Unknown title={frame.notFound} />
          )
        }
      </Route>
      <Route path={places.history}>
        {({ number }) =>
          isNumber(number) ? <HistoryPage number={Number(number)} /> : <Unknown title={frame.notFound} />
        }
      </Route>
      <Route path={places.drafts}>
        <For roles={ticketWorkers} page={DraftsPage} />
      </Route>
      <Route path={places.incomingMails}>
        <For roles={ticketWorkers} page={IncomingMailsPage} />
      </Route>
      <Route path={places.incomingMail}>
        {({ mailId }) => <For roles={ticketWorkers} page={() => <IncomingMailPage key={mailId} mailId={mailId} />} />}
      </Route>
      <Route path={places.letters}>
        <Admin page={LettersPage} />
      </Route>
      <Route path={places.letter}>{({ letterId }) => <Admin page={() => <LetterPage letterId={letterId} />} />}</Route>
      <Route path={places.people}>
        <Admin page={PeoplePage} />
      </Route>
      <Route path={places.person}>
        {({ agentId }) => <Admin page={() => <PersonPage key={agentId} agentId={agentId} />} />}
      </Route>
      <Route path={places.promises}>
        <Admin page={PromisesPage} />
      </Route>
      <Route path={places.topics}>
        <Admin page={TopicsPage} />
      </Route>
      <Route path={places.newTopic}>
        <For roles={['administrator']} page={NewTopicPage} />
      </Route>
      <Route path={places.topic}>
        {({ topicId }) => (
          <Only roles={['administrator']}>
            <TopicPage key={topicId} topicId={topicId} />
          </Only>
        )}
      </Route>
      <Route path={places.tokens}>
        <Admin page={TokensPage} />
      </Route>
      <Route path={places.webhooks}>
        <Admin page={WebhooksPage} />
      </Route>
      <Route path={places.webhook}>
        {({ webhookId }) => <Admin page={() => <WebhookPage webhookId={webhookId} />} />}
      </Route>
      <Route path={places.answers}>
        <For roles={[...ticketWorkers, 'administrator']} page={AnswersPage} />
      </Route>
      <Route path={places.answer}>{({ answerId }) => <AnswerPage key={answerId} answerId={answerId} />}</Route>
      <Route path={places.newForClient}>
        <For roles={ticketWorkers} page={NewForClientPage} />
      </Route>
      <Route path={places.search}>
        <For roles={ticketReaders} page={SearchPage} />
      </Route>
      <Route path={places.accounts}>
        <For roles={[...ticketReaders, ...accountKeepers]} page={AccountsPage} />
      </Route>
      <Route path={places.account}>{({ accountId }) => <AccountPage key={accountId} accountId={accountId} />}</Route>
      <Route path={places.contact}>{({ contactId }) => <ContactPage key={contactId} contactId={contactId} />}</Route>
      <Route path={places.service}>{({ serviceId }) => <ServicePage key={serviceId} serviceId={serviceId} />}</Route>
      <Route path={places.health}>
        <Admin page={HealthPage} />
      </Route>
      <Route path={places.mailboxes}>
        <Admin page={MailboxesPage} />
      </Route>
      <Route path={places.newMailbox}>
        <Admin page={MailboxPage} />
      </Route>
      <Route path={places.mailbox}>
        <Admin page={MailboxPage} />
      </Route>
      <Route path={places.outgoingMail}>
        <Admin page={OutgoingMailPage} />
      </Route>
      <Route path={places.listener}>
        <Admin page={ListenerPage} />
      </Route>
      <Route path={places.roles}>
        <Admin page={RolesPage} />
      </Route>
      <Route path={places.look}>
        <Admin page={LookPage} />
      </Route>
      <Route path={places.texts}>
        <Admin page={TextsPage} />
      </Route>
      <Route path={places.notifications} component={NotificationsPage} />
      <Route path={places.incidents}>
        <For roles={[...ticketReaders, 'administrator']} page={IncidentsPage} />
      </Route>
      <Route path={places.me} component={MePage} />
      <Route>
        <Unknown title={frame.notFound} />
      </Route>
    </Switch>
  )
}

/** Nobody is sent through a door that stays shut for their role; they are told whose it is. */
function For({ roles, page: Page }: { roles: readonly Role[]; page: ComponentType }) {
  return useHasRole(...roles) ? <Page /> : <NotAllowed />
}

/** The same around a page that is being written on: it stays the one it was, whatever is drawn anew around it. */
function Only({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  return useHasRole(...roles) ? children : <NotAllowed />
}

/** A part of the administration, beside the others. */
function Admin({ page: Page }: { page: ComponentType }) {
  const { frame } = useWords().desk
  if (!useHasRole('administrator')) return <NotAllowed />
  return (
    <Administration>
      <Suspense fallback={<Skeleton label={frame.loading} lines={6} />}>
        <Page />
      </Suspense>
    </Administration>
  )
}

/** Where the day begins: with one's turn, or with what one keeps. */
function useHome(): string {
  const works = useHasRole(...ticketWorkers)
  const reads = useHasRole(...ticketReaders)
  const administrates = useHasRole('administrator')
  if (works) return addresses.myTurn()
  if (administrates) return addresses.health()
  return reads ? addresses.accounts() : addresses.me()
}

const isReadyView = (word: string) => readyView.options.some((view) => view === word)
const isNumber = (text: string) => /^[1-9]\d{0,9}$/.test(text)

function Unknown({ title }: { title: string }) {
  useTitle(title)
  return <NotHere title={title} words={useWords().desk.frame.notFoundWords} />
}

function Stumbled() {
  const { frame } = useWords().desk
  return (
    <EmptyState
      icon={WarningIcon}
      title={frame.broken}
      action={<ButtonLink href={location.pathname + location.search}>{frame.reload}</ButtonLink>}
    >
      {frame.brokenWords}
    </EmptyState>
  )
}
