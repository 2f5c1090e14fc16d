import { useState } from 'react'
import type { MailSecurity } from '#contract/mail.ts'
import { guessedServer, guessedTokenUrl } from './guess.ts'
import type { Mailbox, Reach } from './mailbox.ts'

/** What stands in the form. Server, user and the address for tokens follow what they are guessed from until typed. */
export type Typed = {
  way: 'password' | 'oauth'
  address: string
  server: string | null
  security: MailSecurity
  user: string | null
  password: string
  clientId: string
  clientSecret: string
  refreshToken: string
  tokenUrl: string | null
  aliases: string
  junkFolder: string
  old: 'leave' | 'take'
}

export const usualPort = { tls: 993, starttls: 143, none: 143 } as const

const beginning = (set: Mailbox | null): Typed => ({
  way: set?.oauth ? 'oauth' : 'password',
  address: set?.address ?? '',
  server: set ? set.host + (set.port === usualPort[set.security] ? '' : `:${set.port}`) : null,
  security: set?.security ?? 'tls',
  user: set?.user ?? null,
  password: '',
  clientId: set?.oauth?.clientId ?? '',
  clientSecret: '',
  refreshToken: '',
  tokenUrl: set?.oauth?.tokenUrl ?? null,
  aliases: set?.aliases.join('\n') ?? '',
  junkFolder: set?.junkFolder ?? '',
  old: 'leave',
})

export function useMailboxForm(set: Mailbox | null) {
  const [typed, setTyped] = useState(() => beginning(set))
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const server = typed.server ?? guessedServer(typed.address)
  const shown = {
    ...typed,
    server,
    user: typed.user ?? typed.address.trim(),
    tokenUrl: typed.tokenUrl ?? guessedTokenUrl(server),
  }
  return { shown, change, reach: () => reachOf(shown) }
}

export type ShownForm = ReturnType<typeof useMailboxForm>['shown']

/** As the desk is asked for it. A port may stand behind the server; an address of IPv6 has colons of its own. */
function reachOf({ way, server, tokenUrl, ...typed }: ShownForm): Reach {
  const [, host = server, port] = /^([^:]*|\[.*\]):(\d+)$/.exec(server.trim()) ?? []
  const { clientId, clientSecret, refreshToken } = typed
  return {
    address: typed.address,
    aliases: typed.aliases.split(/[\s,;]+/).filter(Boolean),
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? usualPort[typed.security] : Number(port),
    security: typed.security,
    user: typed.user,
    password: way === 'password' ? typed.password || null : null,
    oauth:
      way === 'oauth'
        ? { clientId, tokenUrl, clientSecret: clientSecret || null, refreshToken: refreshToken || null }
        : null,
    junkFolder: typed.junkFolder,
  }
}
