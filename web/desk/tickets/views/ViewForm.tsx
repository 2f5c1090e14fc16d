import { useState } from 'react'
import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import {
  priority,
  ticketStatus,
  type ViewColumn,
  type ViewConditions,
  type ViewOrder,
  viewColumn,
  viewOrder,
} from '#contract/tickets.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useHasRole, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { useScreen } from '../../shell/screen.ts'
import { isOver } from '../looks.ts'
import { AnswersAsked } from './AnswersAsked.tsx'
import { PickSeveral } from './PickSeveral.tsx'
import { RemoveView } from './RemoveView.tsx'
import css from './ViewForm.module.css'

type Start = {
  name: string | null
  conditions: ViewConditions
  columns: ViewColumn[]
  answerColumns: string[]
  order: ViewOrder
  line: { id: string } | null
}
type Props = { start: Start; viewId: string | null; onClose: () => void }

const whoses = ['anyones', 'mine', 'nobodys', 'handed_to_me'] as const
const lastWords = ['anyones', 'clients', 'ours'] as const
const me = 'me'

/** Which tickets a view shows, in which columns and order, and for whom. A new one begins with the one in sight. */
export function ViewForm({ start, viewId, onClose }: Props) {
  const t = useWords()
  const { views } = t.desk
  const [, go] = useLocation()
  const leads = useHasRole('lead')
  const choices = useScreen(tickets.deskChoices, {}).data
  const [name, setName] = useState(viewId ? (start.name ?? '') : '')
  const [conditions, setConditions] = useState(start.conditions)
  const [columns, setColumns] = useState<readonly ViewColumn[]>(start.columns)
  const [answerColumns, setAnswerColumns] = useState(start.answerColumns)
  const [order, setOrder] = useState(start.order)
  const [lineId, setLine] = useState(viewId ? (start.line?.id ?? null) : null)
  const narrow = (change: Partial<ViewConditions>) => setConditions((now) => ({ ...now, ...change }))
  const done = (id: string) => {
    sayDone(views.saved({ name }))
    onClose()
    go(addresses.view(id))
  }
  const saving = useOrder(tickets.saveView, ({ viewId: id }) => done(id))
  const changing = useOrder(tickets.changeView, ({ viewId: id }) => done(id))
  const giving = viewId ? changing : saving
  const act = () => {
    const inOrder = viewColumn.options.filter((column) => column === 'subject' || columns.includes(column))
    const view = { name, conditions, columns: inOrder, answerColumns, order, lineId }
    void (viewId ? changing.give({ viewId, ...view }) : saving.give(view))
  }
  const named = (list: readonly { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name: label }) => ({ id, label }))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={viewId ? views.editTitle({ name: start.name ?? '' }) : views.addTitle}
      size="wide"
      act={views.save}
      onAct={act}
      pending={giving.pending}
      fault={formFault(giving.error, t, ['name'])}
    >
      <TextField
        label={views.name}
        maxLength={60}
        autoFocus
        value={name}
        onChange={setName}
        error={fieldFault(giving.error, 'name')}
      />
      <div className={css.pairs}>
        <Select
          label={views.whose}
          placeholder={views.all}
          options={whoses.map((id) => ({ id, label: views.whoses[id] }))}
          value={conditions.whose}
          onChange={(id) => narrow({ whose: whoses.find((each) => each === id) ?? 'anyones' })}
        />
        <Select
          label={views.lastWord}
          placeholder={views.all}
          options={lastWords.map((id) => ({ id, label: views.lastWords[id] }))}
          value={conditions.lastWord}
          onChange={(id) => narrow({ lastWord: lastWords.find((each) => each === id) ?? 'anyones' })}
        />
        <PickSeveral
          label={views.lines}
          options={named(choices?.lines)}
          value={conditions.lineIds}
          onChange={(lineIds) => narrow({ lineIds })}
        />
        <PickSeveral
          label={views.agents}
          options={named(choices?.agents)}
          value={conditions.agentIds}
          onChange={(agentIds) => narrow({ agentIds })}
        />
        <PickSeveral
          label={views.statuses}
          options={ticketStatus.options
            .filter((status): status is ViewConditions['statuses'][number] => !isOver(status))
            .map((id) => ({ id, label: t.common.statuses[id] }))}
          value={conditions.statuses}
          onChange={(statuses) => narrow({ statuses })}
        />
        <PickSeveral
          label={views.priorities}
          options={priority.options.map((id) => ({ id, label: t.common.priorities[id] }))}
          value={conditions.priorities}
          onChange={(priorities) => narrow({ priorities })}
        />
        <PickSeveral
          label={views.topics}
          options={named(choices?.topics)}
          value={conditions.topicIds}
          onChange={(topicIds) => narrow({ topicIds })}
        />
        <PickSeveral
          label={views.tags}
          options={named(choices?.tags)}
          value={conditions.tagIds}
          onChange={(tagIds) => narrow({ tagIds })}
        />
        <Select
          label={views.sort}
          placeholder={views.all}
          options={viewOrder.options.map((id) => ({ id, label: views.order[id] }))}
          value={order}
          onChange={(id) => setOrder(viewOrder.options.find((each) => each === id) ?? 'next_contact')}
        />
        {leads && (
          <Select
            label={views.shared}
            placeholder={views.onlyMe}
            options={[
              { id: me, label: views.onlyMe },
              ...named(choices?.lines).map(({ id, label }) => ({ id, label: views.forLine({ line: label }) })),
            ]}
            value={lineId ?? me}
            onChange={(id) => setLine(id === me ? null : id)}
          />
        )}
      </div>
      <AnswersAsked
        questions={choices?.questions ?? []}
        conditions={conditions.answers}
        onConditions={(answers) => narrow({ answers })}
        columns={answerColumns}
        onColumns={setAnswerColumns}
      />
      <fieldset className="field">
        <legend className="field-label">{views.columns}</legend>
        <p className="meta">{views.columnsHelp}</p>
        <div className={css.columns}>
          {viewColumn.options
            .filter((column) => column !== 'subject')
            .map((column) => (
              <Checkbox
                key={column}
                label={views.column[column]}
                checked={columns.includes(column)}
                onChange={(is) => setColumns((now) => (is ? [...now, column] : now.filter((each) => each !== column)))}
              />
            ))}
        </div>
      </fieldset>
      {viewId && <RemoveView viewId={viewId} name={start.name ?? ''} />}
    </FormDialog>
  )
}
