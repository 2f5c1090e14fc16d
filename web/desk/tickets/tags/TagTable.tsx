import { type Output, tickets } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useOrder } from '../../shell/order.ts'
import { useHasRole, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'

export type Tag = Output<typeof tickets.tagList>['tags'][number]
type Props = { tags: Tag[]; onRename: (tag: Tag) => void; onMerge: (tag: Tag) => void }

export function TagTable({ tags, onRename, onMerge }: Props) {
  const { tags: words } = useWords().desk
  const reads = useHasRole('agent', 'lead', 'quality')
  return (
    <DataTable
      caption={words.page}
      captionUnseen
      rows={tags}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          title: words.name,
          names: true,
          cell: ({ name }) =>
            reads ? <AppLink href={addresses.search(`tag:"${name}"`)}>{name}</AppLink> : <span dir="auto">{name}</span>,
        },
        { id: 'uses', title: words.uses, align: 'end', cell: ({ uses }) => uses },
        { id: 'state', title: words.state, cell: ({ retired }) => (retired ? words.retired : words.inUse) },
        {
          id: 'acts',
          title: '',
          cell: (tag) => (
            <div className="button-row">
              <Button size="small" onClick={() => onRename(tag)}>
                {words.rename}
              </Button>
              <Button size="small" onClick={() => onMerge(tag)}>
                {words.merge}
              </Button>
              <Retire tag={tag} />
            </div>
          ),
        },
      ]}
    />
  )
}

function Retire({ tag: { id, name, retired } }: { tag: Tag }) {
  const { tags: words } = useWords().desk
  const order = useOrder(tickets.retireTag, (_, input) =>
    sayDone(input.retired ? words.isRetired({ name }) : words.isBack({ name })),
  )
  useSaidRefusal(order.error)
  return (
    <Button size="small" pending={order.pending} onClick={() => void order.give({ tagId: id, retired: !retired })}>
      {retired ? words.bringBack : words.retire}
    </Button>
  )
}
