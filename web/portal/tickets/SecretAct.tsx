import type { ReactNode } from 'react'
import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'

type Props = {
  reader: Reader
  ticket: Pages['ticket']
  form: 'readSecret' | 'endSecret' | 'showHidden'
  hidden: Record<string, string>
  name?: string
  children: ReactNode
}

/** One button, one form: every step with a secret works without a script. */
export const SecretAct = ({ reader, ticket, form, hidden, name, children }: Props) => (
  <OnceForm
    action={at(forms[form], { number: ticket.number })}
    idempotencyKey={reader.key()}
    sending={say(reader).forms.sending}
    hidden={hidden}
  >
    <Button type="submit" size="small" aria-label={name}>
      {children}
    </Button>
  </OnceForm>
)
