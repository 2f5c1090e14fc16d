import { useState } from 'react'
import type { Ask, mail, Output } from '#contract/index.ts'

export type Outgoing = Output<typeof mail.outgoingMail>
export type Typed = Omit<Ask<typeof mail.setOutgoingMail>, 'port' | 'password'> & { port: string; password: string }

const usual = { tls: '465', starttls: '587', none: '25' } as const

/** What stands in the form; the port follows the protection until somebody types one of their own. */
export function useServerForm(set: Outgoing) {
  const [typed, setTyped] = useState<Typed>({
    host: set.host,
    port: String(set.port),
    security: set.security,
    user: set.user,
    password: '',
    fromName: set.fromName,
    fromAddress: set.fromAddress,
  })
  const change = (part: Partial<Typed>) =>
    setTyped((now) => {
      const usualNow = now.port === '' || now.port === usual[now.security]
      const port = part.security && usualNow ? { port: usual[part.security] } : {}
      return { ...now, ...port, ...part }
    })
  const server = (): Ask<typeof mail.setOutgoingMail> => ({
    ...typed,
    port: Number(typed.port) || 0,
    password: typed.password || null,
  })
  return { typed, change, server }
}
