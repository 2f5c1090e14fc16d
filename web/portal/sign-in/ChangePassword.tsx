import { addresses, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { withQuery } from '../shell/links.ts'
import { NewPassword } from '../shell/NewPassword.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'

type Props = { reader: Reader; data: Pages['me'] }

/** The old one is asked, unless a code has just been typed. What was typed does not come back with a refusal. */
export function ChangePassword({ reader, data }: Props) {
  const { own, newPassword } = say(reader)
  const words = own.password
  const form = returned(reader, 'changePassword', { current: words.current, password: newPassword.label })
  return (
    <OnceForm action={forms.changePassword} idempotencyKey={reader.key()} sending={words.sending}>
      <FormReturned reader={reader} form={form} />
      <input
        type="email"
        aria-label={say(reader).me.email}
        autoComplete="username"
        value={data.email}
        readOnly
        hidden
      />
      <TextInput
        id="current"
        name="current"
        type="password"
        label={words.current}
        help={data.factor.fresh ? words.fresh : undefined}
        error={form.error('current')}
        autoComplete="current-password"
        maxLength={128}
        required={!data.factor.fresh}
      />
      {!data.factor.fresh && <Forgotten reader={reader} data={data} />}
      <NewPassword reader={reader} error={form.error('password')} />
      <Choices
        id="others"
        name="others"
        legend={say(reader).security.sessions.title}
        many
        choices={[{ value: 'stay', label: words.stay, help: words.stayHelp, checked: form.value('others') === 'stay' }]}
      />
      <Submit label={words.submit} />
    </OnceForm>
  )
}

function Forgotten({ reader, data }: Props) {
  const words = say(reader).own.password
  const way = data.factor.since
    ? { to: withQuery(addresses.stepUp, { to: `${addresses.me}#password-part` }), label: words.byCode }
    : {
        to: withQuery(addresses.reset, { door: data.kind === 'agent' ? 'desk' : 'portal' }),
        label: words.byLetter,
      }
  return (
    <p className="meta">
      {words.forgotten} <a href={way.to}>{way.label}</a>
    </p>
  )
}
