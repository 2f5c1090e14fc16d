import type { World } from '#platform/command.ts'

const mostAnHour = 60
const mostLooksAnHour = 600

/** Nobody tries passwords or the ports of the network with it. */
export const takeTrial = ({ limits }: World) => limits.take('mailbox tried', mostAnHour, 3600)

/** A page that waits for a letter looks every few seconds. */
export const takeLook = ({ limits }: World) => limits.take('mailbox looked into', mostLooksAnHour, 3600)
