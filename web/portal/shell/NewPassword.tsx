import type { Reader } from '#contract/pages.ts'
import { say } from './say.ts'
import { TextInput } from './TextInput.tsx'

/** The rule is said before the first try, not after it. */
export function NewPassword({ reader, error }: { reader: Reader; error: string | undefined }) {
  const words = say(reader).newPassword
  return (
    <see-password show={words.show} hide={words.hide}>
      <TextInput
        id="password"
        name="password"
        type="password"
        label={words.label}
        help={words.help}
        error={error}
        autoComplete="new-password"
        minLength={15}
        maxLength={128}
        required
      />
    </see-password>
  )
}
