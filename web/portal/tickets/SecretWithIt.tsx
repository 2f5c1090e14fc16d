import type { Reader } from '#contract/pages.ts'
import type { Returned } from '../shell/attempts.ts'
import { sayCommon } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { TextInput } from '../shell/TextInput.tsx'

type Props = { reader: Reader; form: Returned }

/** A password or a key that goes with a new ticket and stands in none of its words. Folded: few need it. */
export function SecretWithIt({ reader, form }: Props) {
  const { secrets: words } = sayCommon(reader)
  const error = form.error('secretWords') ?? (isForgotten(reader) ? words.typeAgain : undefined)
  const label = form.value('secretLabel')
  return (
    <details className="unfolds" id="safely" open={error !== undefined || Boolean(label)}>
      <summary>{words.giveOpen.client}</summary>
      <div className="form">
        <p>{words.giveLead.client}</p>
        <TextInput
          id="secretLabel"
          name="secretLabel"
          label={words.label}
          help={words.labelHelp}
          error={form.error('secretLabel')}
          value={label}
          maxLength={100}
        />
        <TextBox
          id="secretWords"
          name="secretWords"
          label={words.words}
          help={words.wordsHelp}
          error={error}
          rows={2}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
    </details>
  )
}

const isForgotten = ({ attempt }: Reader) =>
  attempt?.form === 'openTicket' && attempt.forgotten?.includes('secretWords') === true

export function labelsOfSecret(reader: Reader) {
  const { label: secretLabel, words: secretWords } = sayCommon(reader).secrets
  return { secretLabel, secretWords }
}
