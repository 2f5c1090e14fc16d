import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { EmailInput } from '../shell/EmailInput.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'
import { RightFields } from './RightFields.tsx'

export function InviteColleague({ data, reader }: { data: Pages['account']; reader: Reader }) {
  const { account } = say(reader)
  const form = returned(reader, 'inviteColleague', {
    name: account.name,
    email: account.email,
    until: account.untilLabel,
  })
  const role = data.mayGive.find((one) => one === form.value('role')) ?? 'technical'
  const now = { role, mayCall: form.value('mayCall') === 'yes', until: form.value('until') ?? null }
  return (
    <details className="unfolds" open={reader.attempt?.form === 'inviteColleague'}>
      <summary>{account.invite}</summary>
      <OnceForm
        action={forms.inviteColleague}
        idempotencyKey={reader.key()}
        sending={account.inviting}
        hidden={{ accountId: data.id }}
      >
        <FormReturned reader={reader} form={form} />
        <p className="meta">{account.inviteHelp}</p>
        <TextInput
          id="name"
          name="name"
          label={account.name}
          autoComplete="off"
          maxLength={120}
          error={form.error('name')}
          value={form.value('name')}
          required
        />
        <EmailInput label={account.email} error={form.error('email')} value={form.value('email')} />
        <RightFields reader={reader} data={data} id="new" now={now} error={form.error('until')} />
        <Submit label={account.inviteAct} />
      </OnceForm>
    </details>
  )
}
