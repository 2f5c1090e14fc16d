import { Fragment } from 'react'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { useWords } from '../shell/reader.tsx'
import css from './Choices.module.css'
import { flip } from './wish.ts'

type Props = { offered: string[]; value: string[]; onChange: (scopes: string[]) => void }

/** A line a slice: to read there, to change there. */
export function PickScopes({ offered, value, onChange }: Props) {
  const words = useWords().desk.api.tokens
  const slices = [...new Set(offered.map((scope) => scope.split(':')[0]!))]
  return (
    <fieldset>
      <legend className="field-label">{words.scopes}</legend>
      <div className="field-help">{words.scopesHelp}</div>
      <div className={css.scopes}>
        {slices.map((slice) => (
          <Fragment key={slice}>
            <span>{words.scopeOf({ slice })}</span>
            {(['read', 'write'] as const).map((act) => {
              const scope = `${slice}:${act}`
              return offered.includes(scope) ? (
                <Checkbox
                  key={act}
                  label={
                    <>
                      <span className="unseen">{words.scopeOf({ slice })}: </span>
                      {words[act]}
                    </>
                  }
                  checked={value.includes(scope)}
                  onChange={(on) => onChange(flip(value, scope, on))}
                />
              ) : (
                <span key={act} />
              )
            })}
          </Fragment>
        ))}
      </div>
    </fieldset>
  )
}
