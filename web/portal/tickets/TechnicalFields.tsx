import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import type { PartProps } from './NewTicketForm.tsx'

const fields = [
  { name: 'addresses', rows: 2 },
  { name: 'ruledOut', rows: 3 },
  { name: 'logs', rows: 5 },
] as const

/** For those who know their way: what an engineer would ask next, each in a place of its own. Open where it was wanted. */
export function TechnicalFields({ reader, data, form }: PartProps) {
  const { technical } = say(reader)
  const filled = fields.some(({ name }) => form.value(name))
  const remembers = form.value('technical') ? form.value('technical') === 'yes' : data.technical
  return (
    <details className="unfolds technical" open={data.technical || filled}>
      <summary>{technical.title}</summary>
      <div className="form">
        {fields.map(({ name, rows }) => (
          <TextBox
            key={name}
            id={name}
            name={name}
            label={technical[name]}
            help={technical[`${name}Help`]}
            error={form.error(name)}
            value={form.value(name)}
            rows={rows}
          />
        ))}
        <div className="choice">
          {/* What is not ticked is not sent: this says "no" for it. */}
          <input type="hidden" name="technical" value="no" />
          <input id="technical" type="checkbox" name="technical" value="yes" defaultChecked={remembers} />
          <label htmlFor="technical">{technical.remember}</label>
        </div>
      </div>
    </details>
  )
}
