import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useHasRole, useWords } from '../../shell/reader.tsx'
import type { Selection } from '../list/useSelection.ts'
import css from './BulkBar.module.css'
import type { BulkDoing } from './doing.ts'

/** How many are chosen, how to choose all, and what they can be told. */
export default function BulkBar({ selection, onDo }: { selection: Selection; onDo: (doing: BulkDoing) => void }) {
  const { bulk } = useWords().desk
  const leads = useHasRole('lead')
  const { orders } = bulk
  const reason = leads ? undefined : bulk.forLeads
  return (
    <section className={css.bar} aria-label={bulk.bar}>
      <p className={css.said} role="status">
        <strong>{useSaid(selection)}</strong>
        {selection.wider && (
          <Button size="small" tone="quiet" keys="Ctrl A" onClick={selection.everything}>
            {bulk.allMatching({ n: selection.wider.total, more: selection.wider.more })}
          </Button>
        )}
        <Button size="small" tone="quiet" keys="Esc" onClick={selection.clear}>
          {bulk.clear}
        </Button>
      </p>
      <div className={css.orders}>
        <Button size="small" keys="A" onClick={() => onDo('assign')}>
          {orders.assign}
        </Button>
        <Button size="small" keys="L" onClick={() => onDo('hand_over')}>
          {orders.hand_over}
        </Button>
        <Button size="small" keys="P" onClick={() => onDo('priority')}>
          {orders.priority}
        </Button>
        <Button size="small" onClick={() => onDo('tags')}>
          {orders.tags}
        </Button>
        <Button size="small" keys="S" onClick={() => onDo('status')}>
          {orders.status}
        </Button>
        <Menu
          label={bulk.more}
          button={
            <Button size="small" opens>
              {bulk.more}
            </Button>
          }
          entries={[
            { id: 'note', label: orders.note, keys: 'M' },
            { id: 'reply', label: orders.reply, keys: 'R', ...(reason ? { reason } : {}) },
            { id: 'resolve', label: orders.resolve, keys: 'Shift E', ...(reason ? { reason } : {}) },
          ]}
          onChoose={(id) => onDo(id as BulkDoing)}
        />
      </div>
    </section>
  )
}

function useSaid({ count, all }: Selection) {
  const { bulk } = useWords().desk
  if (!all) return bulk.chosen({ n: count })
  if (all.except === 0) return bulk.chosenAll({ n: count, more: all.more })
  return bulk.chosenAllBut({ n: count + all.except, except: all.except })
}
