import { newToken } from '#platform/tokens.ts'
import type { Vault } from '#platform/vault.ts'

const place = (webhookId: string) => `webhooks|secret|${webhookId}`

export const newSecret = () => `whsec_${newToken()}`
export const sealSecret = (vault: Vault, webhookId: string, secret: string) => vault.seal(place(webhookId), secret)
export const openSecret = (vault: Vault, webhookId: string, sealed: Buffer) => vault.open(place(webhookId), sealed)
