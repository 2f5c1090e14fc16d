import type { MailSecurity } from '#contract/mail.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import type { Mailbox } from './mailbox.ts'
import { TokenFields } from './TokenFields.tsx'
import type { ShownForm, Typed } from './useMailboxForm.ts'

const securities: readonly MailSecurity[] = ['tls', 'starttls', 'none']
const ways = ['password', 'oauth'] as const
const olds = ['leave', 'take'] as const

export const mailboxFields = ['address', 'host', 'port', 'user', 'password', 'oauth', 'aliases', 'junkFolder']

export type FormProps = {
  shown: ShownForm
  change: (part: Partial<Typed>) => void
  /** Null for a new one. */
  set: Mailbox | null
  error: Error | null
}

export function MailboxForm({ shown, change, set, error }: FormProps) {
  const words = useWords().desk.mailboxes
  const text = (name: 'address' | 'user' | 'password' | 'junkFolder') => ({
    value: shown[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fieldFault(error, name),
    spellCheck: false,
  })
  return (
    <Stack gap={16}>
      <RadioGroup
        label={words.way}
        flow="row"
        options={ways.map((id) => ({ id, label: words.ways[id] }))}
        value={shown.way}
        onChange={(id) => change({ way: id as Typed['way'] })}
      />
      <TextField label={words.address} help={words.addressHelp} type="email" autoComplete="off" {...text('address')} />
      <TextField
        label={words.serverLabel}
        help={words.serverHelp}
        autoComplete="off"
        spellCheck={false}
        value={shown.server}
        onChange={(server) => change({ server })}
        error={fieldFault(error, 'host') ?? fieldFault(error, 'port')}
      />
      {shown.way === 'password' ? (
        <>
          <Security shown={shown} change={change} />
          <TextField label={words.user} help={words.userHelp} autoComplete="off" {...text('user')} />
          <TextField
            label={words.password}
            type="password"
            autoComplete="new-password"
            help={set && !set.oauth ? words.kept : words.passwordHelp}
            {...text('password')}
          />
        </>
      ) : (
        <TokenFields {...{ shown, change, set, error }} />
      )}
      {!set && (
        <RadioGroup
          label={words.old}
          options={olds.map((id) => ({ id, ...words.olds[id] }))}
          value={shown.old}
          onChange={(id) => change({ old: id as Typed['old'] })}
        />
      )}
      <Fold title={words.more}>
        <Stack gap={16}>
          {shown.way === 'oauth' && (
            <>
              <TextField
                label={words.tokenUrl}
                help={words.tokenUrlHelp}
                type="url"
                autoComplete="off"
                value={shown.tokenUrl}
                onChange={(tokenUrl) => change({ tokenUrl })}
                error={fieldFault(error, 'oauth.tokenUrl')}
              />
              <TextField label={words.user} help={words.userHelp} autoComplete="off" {...text('user')} />
              <Security shown={shown} change={change} />
            </>
          )}
          <TextArea
            label={words.aliases}
            help={words.aliasesHelp}
            rows={2}
            spellCheck={false}
            value={shown.aliases}
            onChange={(aliases) => change({ aliases })}
            error={fieldFault(error, 'aliases')}
          />
          <TextField label={words.junkFolder} help={words.junkFolderHelp} autoComplete="off" {...text('junkFolder')} />
        </Stack>
      </Fold>
    </Stack>
  )
}

function Security({ shown, change }: Pick<FormProps, 'shown' | 'change'>) {
  const words = useWords().desk.mailboxes
  return (
    <RadioGroup
      label={words.security}
      options={securities.map((id) => ({ id, ...words.securities[id] }))}
      value={shown.security}
      onChange={(id) => change({ security: securities.find((each) => each === id) ?? 'tls' })}
    />
  )
}
