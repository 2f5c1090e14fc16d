/** Whose side an entry of the ledger is on: a program that acts for a client is proven by its token (K). */
export const isClients = ({ actor_type, trust }: { actor_type: string; trust: string }) =>
  actor_type === 'client' || (actor_type === 'key' && trust === 'K')
