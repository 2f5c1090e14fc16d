import { bulk } from '#contract/index.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

/** The reader's last orders for many. */
export default function BulksPage() {
  const { bulk: words } = useWords().desk
  const times = useTimes()
  const asked = useScreen(bulk.bulkList, {})
  return (
    <Page title={words.page} lead={words.lead}>
      <Shown of={asked}>
        {({ orders }) => {
          if (orders.length === 0)
            return (
              <EmptyState icon={ListIcon} title={words.none}>
                {words.noneWords}
              </EmptyState>
            )
          return (
            <DataTable
              caption={words.page}
              captionUnseen
              rows={orders}
              rowKey={({ bulkId }) => bulkId}
              columns={[
                {
                  id: 'what',
                  title: words.what,
                  names: true,
                  cell: ({ bulkId, what, total }) => (
                    <AppLink href={addresses.bulk(bulkId)}>{`${words.orders[what]}, ${total}`}</AppLink>
                  ),
                },
                { id: 'when', title: words.when, cell: ({ at }) => times.short(at) },
                {
                  id: 'came',
                  title: words.came,
                  cell: ({ state, done, refused }) => `${words.states[state]} · ${words.result({ done, refused })}`,
                },
              ]}
            />
          )
        }}
      </Shown>
    </Page>
  )
}
