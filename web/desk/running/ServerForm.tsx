import type { MailSecurity } from '#contract/mail.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldFault } from '../shell/fault.ts'
import { useWords } from '../shell/reader.tsx'
import type { Outgoing, useServerForm } from './useServerForm.ts'

const securities: readonly MailSecurity[] = ['tls', 'starttls', 'none']
export const serverFields = ['host', 'port', 'security', 'user', 'password', 'fromName', 'fromAddress']

type Props = Pick<ReturnType<typeof useServerForm>, 'typed' | 'change'> & {
  set: Outgoing
  error: Error | null
  trialError: Error | null
}

export function ServerForm({ typed, change, set, error, trialError }: Props) {
  const words = useWords().desk.running.outgoing
  const text = (name: 'host' | 'port' | 'user' | 'password' | 'fromName' | 'fromAddress') => ({
    value: typed[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fieldFault(error, name) ?? fieldFault(trialError, `server.${name}`),
    spellCheck: false,
  })
  return (
    <Stack gap={16}>
      <TextField label={words.host} help={words.hostHelp} autoComplete="off" {...text('host')} />
      <RadioGroup
        label={words.security}
        options={securities.map((id) => ({ id, ...words.securities[id] }))}
        value={typed.security}
        onChange={(id) => change({ security: securities.find((each) => each === id) ?? 'tls' })}
      />
      <TextField label={words.port} inputMode="numeric" {...text('port')} />
      <TextField label={words.user} help={words.userHelp} autoComplete="off" {...text('user')} />
      <TextField
        label={words.password}
        type="password"
        autoComplete="new-password"
        help={set.hasPassword ? words.passwordKept : words.passwordHelp}
        {...text('password')}
      />
      <TextField label={words.fromName} {...text('fromName')} />
      <TextField label={words.fromAddress} type="email" help={words.fromHelp} {...text('fromAddress')} />
    </Stack>
  )
}
