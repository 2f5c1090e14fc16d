import type pg from 'pg'
import { markdown } from '../../../bench/measure/table.ts'
import type { Handed } from './queue.ts'

export type Toll = {
  fault: string
  /** Mails that were struck by it, or by none. */
  mails: number
  /** Attempts to hand them over that were broken: by this fault, or by that of another mail at the same time. */
  broken: number
  /** Stored more often than once. */
  cameAgain: number
  lost: number
  doubled: number
}

/** A mail of the trial: its name is its subject, and nothing else is. */
export type Sent = { name: string; fault: string } & Handed

/**
 * What became of them: each must have one end that somebody sees, whatever else came is kept as a repetition. A mail
 * that its sender was told is taken, and that has none, is lost.
 */
export async function tollOf(pool: pg.Pool, sent: readonly Sent[]): Promise<Toll[]> {
  const { rows } = await pool.query<{ subject: string; came: number; ends: number }>(`
    select subject, count(*)::int as came,
      greatest(count(*) filter (where outcome is distinct from 'repeated'), count(distinct ticket_id))::int as ends
    from incoming_mail where state <> 'waiting' group by subject`)
  const became = new Map(rows.map((row) => [row.subject, row]))
  const endsOf = ({ name }: Sent) => became.get(name)?.ends ?? 0
  return [...new Set(sent.map(({ fault }) => fault))].map((fault) => {
    const mails = sent.filter((one) => one.fault === fault)
    return {
      fault,
      mails: mails.length,
      broken: mails.reduce((sum, mail) => sum + mail.broken, 0),
      cameAgain: mails.filter(({ name }) => (became.get(name)?.came ?? 0) > 1).length,
      lost: mails.filter((mail) => mail.taken && endsOf(mail) === 0).length,
      doubled: mails.filter((mail) => endsOf(mail) > 1).length,
    }
  })
}

export const sumOf = (tolls: readonly Toll[], what: Exclude<keyof Toll, 'fault'>) =>
  tolls.reduce((sum, toll) => sum + toll[what], 0)

export const tableOf = (tolls: readonly Toll[]) =>
  markdown(
    ['struck by', 'mails', 'attempts broken', 'came again', 'lost', 'doubled'],
    [
      ...tolls.map(({ fault, mails, broken, cameAgain, lost, doubled }) => [
        fault,
        ...[mails, broken, cameAgain, lost, doubled].map(String),
      ]),
      [
        'all',
        ...(['mails', 'broken', 'cameAgain', 'lost', 'doubled'] as const).map((what) => String(sumOf(tolls, what))),
      ],
    ],
  )
