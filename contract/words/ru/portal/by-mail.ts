import type { byMail as en } from '../../en/portal/by-mail.ts'

export const byMail: typeof en = {
  proven: 'почта, отправитель подтверждён',
  signed: ({ domain }) => `почта, подтверждено подписью ${domain}`,
  unproven: 'почта; кто её отправил, ничем не подтверждено, поэтому о важном мы переспросим здесь',
  quote: 'Что было процитировано ниже',
  signature: 'Подпись',
}
