/** How much one mail may cost (TRUST.md 3.6). What needs more is set aside for a person, and the next one goes on. */
export type Limits = {
  cpuSeconds: number
  /** Of the process that reads, above what it takes while it reads nothing. */
  memoryMegabytes: number
  mailBytes: number
  headerBytes: number
  /** Header fields of one part; what decides about a mail walks over them more than once. */
  fields: number
  depth: number
  parts: number
  /** Characters of text that are shown; the whole is attached when it is longer. */
  textLength: number
}

const mega = 1024 * 1024

export const ordinaryLimits: Limits = {
  cpuSeconds: 10,
  memoryMegabytes: 256,
  mailBytes: 40 * mega,
  headerBytes: 256 * 1024,
  fields: 1000,
  depth: 20,
  parts: 200,
  textLength: mega,
}

/** Thrown by whoever meets the limit; the reader answers with it. */
export class Overrun extends Error {
  readonly unreadable: 'too_large' | 'too_deep'
  constructor(unreadable: 'too_large' | 'too_deep') {
    super(unreadable)
    this.unreadable = unreadable
  }
}
