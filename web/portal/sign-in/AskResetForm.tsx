import { forms, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { EmailInput } from '../shell/EmailInput.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along, asked } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import type { Door } from './SignInForm.tsx'

export function AskResetForm({ reader, door }: { reader: Reader; door: Door }) {
  const { reset, signIn, forms: every } = say(reader)
  const form = returned(reader, 'askReset', { email: signIn.email })
  return (
    <OnceForm
      action={along(reader, forms.askReset)}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ door, lang: reader.name === null ? asked(reader, 'lang') : null }}
    >
      <FormReturned reader={reader} form={form} />
      <EmailInput label={signIn.email} error={form.error('email')} value={form.value('email')} />
      <Submit label={reset.submit} />
    </OnceForm>
  )
}
