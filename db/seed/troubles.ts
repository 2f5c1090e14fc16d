import type { Trouble } from './trouble.ts'
import { domains } from './troubles/domains.ts'
import { mail } from './troubles/mail.ts'
import { office } from './troubles/office.ts'
import { servers } from './troubles/servers.ts'
import { sites } from './troubles/sites.ts'

export const troubles: readonly Trouble[] = [...sites, ...mail, ...servers, ...domains, ...office]
