/** What time it is. Handed to whoever needs it, so that a story in a test may stop it or move it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
