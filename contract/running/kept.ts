import * as z from 'zod/mini'

/** How the last look at the whole ledger went, or goes. */
export const ledgerCheck = z.strictObject({
  beganAt: z.string(),
  /** Null while it runs. */
  endedAt: z.nullable(z.string()),
  /** Who asked for it; null: it began by itself. */
  by: z.nullable(z.string()),
  streams: z.number(),
  events: z.number(),
  /** The first event that does not hold: of which ticket, or of what else, and what is wrong about it. */
  broken: z.nullable(
    z.strictObject({
      ticket: z.nullable(z.number()),
      kind: z.string(),
      stream: z.string(),
      seq: z.number(),
      fault: z.string(),
    }),
  ),
})
export type LedgerCheck = z.output<typeof ledgerCheck>

/** An import as it goes, or went. */
export const importRun = z.strictObject({
  id: z.string(),
  source: z.string(),
  beganAt: z.string(),
  endedAt: z.nullable(z.string()),
  /** `lost`: nothing was heard of it for a while, and it never said that it ended. */
  state: z.enum(['running', 'done', 'stopped', 'lost']),
  total: z.number(),
  filed: z.number(),
  alreadyHere: z.number(),
  refused: z.number(),
  remarks: z.number(),
  /** The first of them, in the words of whoever ran it. */
  firstRemarks: z.array(
    z.strictObject({ file: z.string(), row: z.number(), field: z.nullable(z.string()), why: z.string() }),
  ),
})
export type ImportRun = z.output<typeof importRun>
