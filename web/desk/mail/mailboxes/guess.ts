/** Well-known homes of mailboxes: where their IMAP is, and where their tokens are given out. */
const homes: { domains: readonly string[]; server: string; tokenUrl: string }[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    server: 'imap.gmail.com',
    tokenUrl: 'https://oauth2.googleapis.com/token',
  },
  {
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    server: 'outlook.office365.com',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  },
  {
    domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.by', 'yandex.kz'],
    server: 'imap.yandex.ru',
    tokenUrl: 'https://oauth.yandex.ru/token',
  },
  {
    domains: ['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru'],
    server: 'imap.mail.ru',
    tokenUrl: 'https://oauth.mail.ru/token',
  },
  { domains: ['icloud.com', 'me.com', 'mac.com'], server: 'imap.mail.me.com', tokenUrl: '' },
  { domains: ['rambler.ru', 'lenta.ru', 'ro.ru'], server: 'imap.rambler.ru', tokenUrl: '' },
]

/** The server of an address as it is most often called; empty until there is a domain to guess from. */
export function guessedServer(address: string): string {
  const domain = address.split('@')[1]?.trim().toLowerCase() ?? ''
  if (!domain.includes('.') || domain.endsWith('.')) return ''
  return homes.find(({ domains }) => domains.includes(domain))?.server ?? `imap.${domain}`
}

/** By its server, since a company's own domain may live with any of them. */
export const guessedTokenUrl = (server: string): string =>
  homes.find((home) => home.server === server.trim().toLowerCase().split(':')[0])?.tokenUrl ?? ''
