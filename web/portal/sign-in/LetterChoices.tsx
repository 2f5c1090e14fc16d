import { fixedLetters } from '#contract/mail/choices.ts'
import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'

type Letters = NonNullable<Pages['me']['letters']>

/** What one may do without, and what comes in any case, each with its reason. */
export function LetterChoices({ reader, letters }: { reader: Reader; letters: Letters }) {
  const { own, me } = say(reader)
  const words = own.letters
  const form = returned(reader, 'chooseLetters', { letters: words.title })
  const ticked = form.values('letters[]')
  const choices = letters.map(({ kind, on }) => ({
    value: kind,
    label: words.kinds[kind].name,
    help: words.kinds[kind].help,
    checked: ticked ? ticked.includes(kind) : on,
  }))
  return (
    <>
      <OnceForm action={forms.chooseLetters} idempotencyKey={reader.key()} sending={me.saving}>
        <FormReturned reader={reader} form={form} />
        {/* Nothing ticked is a choice too: without this the field would not be sent at all. */}
        <input type="hidden" name="letters[]" value="" />
        <Choices id="letter-kinds" name="letters[]" legend={words.lead} many choices={choices} />
        <Submit label={words.submit} />
      </OnceForm>
      <h3>{words.always}</h3>
      <ul>
        {fixedLetters.map((kind) => (
          <li key={kind}>{words.fixed[kind]}</li>
        ))}
      </ul>
    </>
  )
}
