import type { ReactNode } from 'react'
import type { Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along, asked } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'

type Props = {
  reader: Reader
  /** The form's name in the contract. */
  form: 'enterCode' | 'stepUp' | 'confirmFactor'
  action: string
  label?: string
  help?: string
  submit: string
  hidden?: Record<string, string | null>
  children?: ReactNode
}

/** One field for a code, whichever it is for. What was typed does not come back: a code is good once. */
export function CodeForm({ reader, form: name, action, label, help, submit, hidden, children }: Props) {
  const { security } = say(reader)
  const words = label ?? security.code
  const form = returned(reader, name, { code: words })
  return (
    <OnceForm
      action={along(reader, action)}
      idempotencyKey={reader.key()}
      sending={security.checking}
      hidden={{ to: asked(reader, 'to'), ...hidden }}
    >
      <FormReturned reader={reader} form={form} />
      <TextInput
        id="code"
        name="code"
        inputMode={name === 'confirmFactor' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        label={words}
        help={help ?? security.codeHelp}
        error={form.error('code')}
        required
        autoFocus={name !== 'confirmFactor'}
      />
      {children}
      <Submit label={submit} />
    </OnceForm>
  )
}
