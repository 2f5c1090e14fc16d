import { type Ask, accounts } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useWords } from '../shell/reader.tsx'
import { usePages } from '../shell/screen.ts'
import { TicketLines } from './TicketLines.tsx'

type Whose = Pick<Ask<typeof accounts.ticketsOf>, 'of' | 'id'>

/** What is open and what came before, for an account, a person or a service. */
export function TicketsOf({ readable, ...whose }: Whose & { readable: boolean }) {
  const words = useWords().desk.cards.tickets
  if (!readable)
    return (
      <Panel title={words.openTitle} flat>
        <p className="meta">{words.hidden}</p>
      </Panel>
    )
  return (
    <>
      <Part whose={whose} which="open" title={words.openTitle} none={words.noOpen} />
      <Part whose={whose} which="ended" title={words.earlier} none={words.noEarlier} />
    </>
  )
}

type PartProps = { whose: Whose; which: 'open' | 'ended'; title: string; none: string }

function Part({ whose, which, title, none }: PartProps) {
  const { frame } = useWords().desk
  const asked = usePages(accounts.ticketsOf, { ...whose, which }, { keep: true })
  return (
    <Panel title={title} flat>
      <Shown of={asked} lines={3}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <p className="meta">{none}</p>
          return (
            <>
              <TicketLines caption={title} lines={rows} />
              {asked.hasNextPage && (
                <div>
                  <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                    {frame.showMore}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Shown>
    </Panel>
  )
}
