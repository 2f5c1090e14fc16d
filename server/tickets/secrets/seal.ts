import { randomBytes } from 'node:crypto'
import { openUnder, sealUnder, type Vault } from '#platform/vault.ts'

/** Words under a key of their own, and that key under the key of the desk: without either row or desk nobody opens them. */
export function sealApart(vault: Vault, place: string, words: string): { key: Buffer; sealed: Buffer } {
  const key = randomBytes(32)
  return { key: vault.sealBytes(`${place}|key`, key), sealed: sealUnder(key, place, Buffer.from(words)) }
}

export const openApart = (vault: Vault, place: string, { key, sealed }: { key: Buffer; sealed: Buffer }): string =>
  openUnder(vault.openBytes(`${place}|key`, key), place, sealed).toString('utf8')

export const wordsOfSecret = (vault: Vault, id: string, sealed: { key: Buffer; sealed: Buffer }) =>
  openApart(vault, placeOfSecret(id), sealed)

export const placeOfSecret = (id: string) => `one_time_secrets|${id}`
export const placeOfNumber = (ticketId: string, seq: number, nth: number) => `hidden_numbers|${ticketId}|${seq}|${nth}`
