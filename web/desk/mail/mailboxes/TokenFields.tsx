import { TextField } from '../../../ui/TextField.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import type { FormProps } from './MailboxForm.tsx'

/** What access tokens are fetched with. */
export function TokenFields({ shown, change, set, error }: FormProps) {
  const words = useWords().desk.mailboxes
  const text = (name: 'clientId' | 'clientSecret' | 'refreshToken') => ({
    value: shown[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fieldFault(error, `oauth.${name}`),
    spellCheck: false,
  })
  return (
    <>
      <TextField label={words.clientId} help={words.clientIdHelp} autoComplete="off" {...text('clientId')} />
      <TextField
        label={words.clientSecret}
        type="password"
        autoComplete="new-password"
        help={set?.oauth?.hasSecret ? words.kept : words.clientSecretHelp}
        {...text('clientSecret')}
      />
      <TextField
        label={words.refreshToken}
        type="password"
        autoComplete="new-password"
        help={set?.oauth ? words.kept : words.refreshTokenHelp}
        {...text('refreshToken')}
      />
    </>
  )
}
