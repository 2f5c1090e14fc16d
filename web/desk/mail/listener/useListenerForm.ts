import { useState } from 'react'
import type { Ask, mail, Output } from '#contract/index.ts'

export type OwnServer = Output<typeof mail.listener>
type Typed = Pick<OwnServer, 'active' | 'protocol' | 'host'> & { port: string; takesFor: string; mostMegabytes: string }

const typedOf = ({ active, protocol, host, port, takesFor, mostMegabytes }: OwnServer): Typed => ({
  active,
  protocol,
  host,
  port: String(port),
  takesFor: takesFor.join('\n'),
  mostMegabytes: String(mostMegabytes),
})

/** What stands in the form, and what would be saved of it. */
export function useListenerForm(set: OwnServer) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...typedOf(set), active: set.changedAt === null || set.active }))
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const settings = (): Ask<typeof mail.setListener> => ({
    ...typed,
    port: Number(typed.port) || 0,
    takesFor: typed.takesFor.split(/[\s,;]+/).filter(Boolean),
    mostMegabytes: Number(typed.mostMegabytes) || 0,
  })
  const isSaved = set.changedAt !== null && JSON.stringify(typed) === JSON.stringify(typedOf(set))
  return { typed, change, settings, isSaved }
}
