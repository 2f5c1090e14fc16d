import { forms, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'
import type { Door } from './SignInForm.tsx'

export function AskResetForm({ reader, door }: { reader: Reader; door: Door }) {
  const { reset, signIn, forms: every } = say(reader)
  const form = returned(reader, 'askReset')
  return (
    <OnceForm
      action={along(reader, forms.askReset)}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ door }}
    >
      <FormReturned reader={reader} form={form} />
      <TextInput
        id="email"
        name="email"
        type="email"
        label={signIn.email}
        error={form.error('email')}
        value={form.value('email')}
        autoComplete="username"
        maxLength={254}
        required
      />
      <Submit label={reset.submit} />
    </OnceForm>
  )
}
