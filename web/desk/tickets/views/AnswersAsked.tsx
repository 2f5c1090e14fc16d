import type { Output, tickets } from '#contract/index.ts'
import type { AnswerCondition } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../shell/reader.tsx'
import { PickSeveral } from './PickSeveral.tsx'
import css from './ViewForm.module.css'

type Question = Output<typeof tickets.deskChoices>['questions'][number]
type Props = {
  questions: readonly Question[]
  conditions: readonly AnswerCondition[]
  onConditions: (conditions: AnswerCondition[]) => void
  columns: readonly string[]
  onColumns: (columns: string[]) => void
}

const mostConditions = 10
const mostColumns = 6

/** What was answered to questions of topics: which of it is shown, and which tickets it leaves. */
export function AnswersAsked({ questions, conditions, onConditions, columns, onColumns }: Props) {
  const { answers: words, addOne } = useWords().desk.views
  if (questions.length === 0 && conditions.length === 0 && columns.length === 0) return null
  const nameOf = ({ label, topics }: Question) => words.question({ label, topics: topics.join(', ') })
  const options = questions.map((question) => ({ id: question.field, label: nameOf(question) }))
  const free = options.filter(({ id }) => !conditions.some(({ field }) => field === id))
  const put = (condition: AnswerCondition) =>
    onConditions(conditions.map((each) => (each.field === condition.field ? condition : each)))
  return (
    <fieldset className="field">
      <legend className="field-label">{words.title}</legend>
      <div className={css.pairs}>
        <PickSeveral
          label={words.columns}
          options={options}
          value={columns}
          onChange={(chosen) => onColumns(chosen.slice(0, mostColumns))}
        />
        {conditions.length < mostConditions && (
          <Select
            key={conditions.length}
            label={words.add}
            placeholder={addOne}
            options={free}
            onChange={(field) => onConditions([...conditions, { field, is: 'answered', values: [] }])}
          />
        )}
        {conditions.map((condition) => (
          <Asked
            key={condition.field}
            condition={condition}
            question={questions.find(({ field }) => field === condition.field)}
            onChange={put}
            onDrop={() => onConditions(conditions.filter(({ field }) => field !== condition.field))}
          />
        ))}
      </div>
    </fieldset>
  )
}

type AskedProps = {
  condition: AnswerCondition
  question: Question | undefined
  onChange: (condition: AnswerCondition) => void
  onDrop: () => void
}

/** Where options stand some of them are picked; everywhere else a word is typed. */
function Asked({ condition, question, onChange, onDrop }: AskedProps) {
  const words = useWords().desk.views.answers
  const { field, values } = condition
  const label = question?.label ?? field
  const change = (is: 'one_of' | 'contains', next: string[]) =>
    onChange({ field, is: next.length > 0 ? is : 'answered', values: next })
  return (
    <div>
      {question && question.options.length > 0 ? (
        <PickSeveral
          label={words.is({ label })}
          options={question.options.map(({ id, name }) => ({ id, label: name }))}
          value={values}
          onChange={(next) => change('one_of', next)}
        />
      ) : (
        <TextField
          label={words.is({ label })}
          help={words.containsHelp}
          placeholder={words.contains}
          maxLength={200}
          value={values[0] ?? ''}
          onChange={(word) => change('contains', word ? [word] : [])}
        />
      )}
      <Button size="small" tone="quiet" aria-label={words.drop({ label })} onClick={onDrop}>
        {words.dropIt}
      </Button>
    </div>
  )
}
