import type { Field } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { useReader } from '../shell/reader.tsx'
import { InBoth } from './InBoth.tsx'
import css from './Topics.module.css'
import { freshOption, moved } from './topic.ts'

type Options = Field['options']
type Props = { options: Options; onChange: (options: Options) => void; error: string | undefined }

/** What there is to choose from. */
export function OptionsEditor({ options, onChange, error }: Props) {
  const words = useReader().t.desk.topics
  return (
    <fieldset className="field">
      <legend className="field-label">{words.options}</legend>
      <ol className={css.options}>
        {options.map((option, n) => (
          <li key={option.id} className={css.option}>
            <InBoth
              label={words.option({ n: n + 1 })}
              value={option.label}
              onChange={(label) => onChange(options.with(n, { ...option, label }))}
              needed
              maxLength={120}
            />
            <div className="button-row">
              <Button
                size="small"
                aria-label={words.up({ name: words.option({ n: n + 1 }) })}
                reason={n === 0 ? words.firstAlready : undefined}
                reasonIn="tip"
                onClick={() => onChange(moved(options, n, -1))}
              >
                {words.upShort}
              </Button>
              <Button
                size="small"
                aria-label={words.remove({ name: words.option({ n: n + 1 }) })}
                reason={options.length === 1 ? words.oneOption : undefined}
                reasonIn="tip"
                onClick={() => onChange(options.filter((each) => each !== option))}
              >
                {words.removeShort}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {error && <p className="field-error">{error}</p>}
      <div>
        <Button
          size="small"
          icon={PlusIcon}
          reason={options.length >= 30 ? words.fullOptions : undefined}
          onClick={() => onChange([...options, freshOption()])}
        >
          {words.addOption}
        </Button>
      </div>
    </fieldset>
  )
}
