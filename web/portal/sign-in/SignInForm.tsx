import { forms, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { EmailInput } from '../shell/EmailInput.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along, asked } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'

export type Door = 'portal' | 'desk'

/** Pasting is welcome, and whoever wanted a certain page comes to it. */
export function SignInForm({ reader, door }: { reader: Reader; door: Door }) {
  const { signIn } = say(reader)
  const form = returned(reader, 'signIn', { email: signIn.email, password: signIn.password })
  return (
    <OnceForm
      action={along(reader, forms.signIn)}
      idempotencyKey={reader.key()}
      sending={signIn.signingIn}
      hidden={{ door, to: asked(reader, 'to') }}
    >
      <FormReturned reader={reader} form={form} />
      <EmailInput label={signIn.email} error={form.error('email')} value={form.value('email')} />
      <TextInput
        id="password"
        name="password"
        type="password"
        label={signIn.password}
        error={form.error('password')}
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <Submit label={signIn.submit} />
    </OnceForm>
  )
}
