import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits for a browser or a link; the database holds only their hash. */
export const newToken = () => randomBytes(32).toString('base64url')
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()

/** Compared in the same time wherever they differ. */
export const sameSecret = (given: string, right: string) => timingSafeEqual(tokenHash(given), tokenHash(right))
