import { at, forms, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along } from '../shell/links.ts'
import { NewPassword } from '../shell/NewPassword.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'

/** One field: a second one for the same words only teaches to copy the first. */
export function PasswordForm({ reader, token }: { reader: Reader; token: string }) {
  const { passwordLink, newPassword } = say(reader)
  const form = returned(reader, 'setPassword', { password: newPassword.label })
  return (
    <OnceForm
      action={along(reader, at(forms.setPassword, { token }))}
      idempotencyKey={reader.key()}
      sending={passwordLink.saving}
      hidden={{ token }}
    >
      <FormReturned reader={reader} form={form} />
      <NewPassword reader={reader} error={form.error('password')} />
      <Submit label={passwordLink.submit} />
    </OnceForm>
  )
}
