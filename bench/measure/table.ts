import type { Figures } from './run.ts'

const head = [
  'operation',
  'connections',
  'count',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'server',
  'database',
  'goal',
  'load',
  'strain',
]

export function table(figures: readonly Figures[]): string {
  const rows = figures.map((f) => [
    f.name,
    String(f.connections),
    String(f.count),
    f.perSecond.toFixed(0),
    f.p50.toFixed(1),
    f.p99.toFixed(1),
    `**${(f.app + f.database).toFixed(2)}**`,
    f.app.toFixed(2),
    f.database.toFixed(2),
    f.goal.toFixed(1),
    f.load.toFixed(1),
    f.strain.toFixed(1),
  ])
  return markdown(head, rows)
}

export function markdown(titles: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(titles), line(titles.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
