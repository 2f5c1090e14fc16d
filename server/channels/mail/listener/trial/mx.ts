import { domainToASCII } from 'node:url'
import type { Ask } from '../../trust/resolver.ts'
import type { Step } from './at-our-door.ts'

/** Who the DNS says takes mail for this address. A server in front of us may well be another one: it is only told. */
export async function mxOf(address: string, ask: Ask): Promise<Step> {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  try {
    const found = (await ask(domainToASCII(domain) || domain, 'MX')) as unknown as {
      priority: number
      exchange: string
    }[]
    const said = found.map(({ priority, exchange }) => `${domain} MX ${priority} ${exchange}`).join(', ')
    return { step: 'dns', good: found.length > 0, said: said || `${domain}: no MX` }
  } catch (error) {
    return { step: 'dns', good: false, said: `${domain}: ${(error as { code?: string }).code ?? 'no answer'}` }
  }
}
