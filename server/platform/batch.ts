/**
 * Several statements said to PostgreSQL in one breath: one write, one answer, one barrier at the end. Said one by one each
 * costs both sides a write, a wake-up and a read, which is most of the price of a short statement. When one of them fails,
 * PostgreSQL passes over all that stand behind it. (An object with `submit` and handlers is what the driver expects of a
 * cursor and the like; https://node-postgres.com/apis/client#clientquery)
 */
import type pg from 'pg'
import { readerOf } from './timestamps.ts'
import { writtenValue } from './written-value.ts'

export type Values = readonly unknown[]
export type Statement = { text: string; name: string; values?: Values | undefined }
export type Answer = { command: string; rowCount: number | null; rows: Row[] }
type Row = Record<string, unknown>
type Column = { name: string; read: (text: string) => unknown }

/** What a connection has been told already; a statement whose batch failed may or may not be known to it. */
type Known = { columns: Column[] | null; sure: boolean }
const knownTo = new WeakMap<object, Map<string, Known>>()

type Wire = Pick<pg.Connection, 'stream' | 'sync'> & {
  parse(query: { name: string; text: string }): void
  close(what: { type: 'S'; name: string }): void
  bind(what: { statement: string; values: Values }): void
  describe(what: { type: 'P'; name: string }): void
  execute(what: null): void
}
type Described = { fields: { name: string; dataTypeID: number }[] }

/** Every answer in order, or the error of the first that failed. */
export function sayTogether(client: pg.ClientBase, statements: readonly Statement[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(client, statements, resolve, reject))
  })
}

class Batch {
  readonly #statements: readonly Statement[]
  readonly #known: Map<string, Known>
  readonly #resolve: (answers: Answer[]) => void
  readonly #reject: (error: Error) => void
  readonly #values: (string | Buffer | null)[][]
  readonly #answers: Answer[] = []
  #broken: unknown
  #columns: Column[] | null = null
  #rows: Row[] = []

  constructor(
    client: object,
    statements: readonly Statement[],
    resolve: (answers: Answer[]) => void,
    reject: (error: Error) => void,
  ) {
    this.#statements = statements
    // Before anything is sent: a value that cannot be written must not leave half a batch on the wire.
    this.#values = statements.map(({ values = [] }) => values.map(writtenValue))
    this.#resolve = resolve
    this.#reject = reject
    this.#known = knownTo.get(client) ?? new Map()
    knownTo.set(client, this.#known)
  }

  submit(connection: pg.Connection) {
    const wire = connection as unknown as Wire
    wire.stream.cork()
    try {
      for (const [at, statement] of this.#statements.entries()) this.#send(wire, statement, this.#values[at]!)
    } finally {
      wire.sync()
      wire.stream.uncork()
    }
  }

  /** Parsed once a connection, and described once: from then on we know what its rows look like. */
  #send(wire: Wire, { text, name }: Statement, values: Values) {
    const known = this.#known.get(name)
    const isNew = !known?.sure
    if (isNew) {
      if (known) wire.close({ type: 'S', name })
      wire.parse({ name, text })
      this.#known.set(name, { columns: null, sure: name !== '' })
    }
    wire.bind({ statement: name, values })
    if (isNew) wire.describe({ type: 'P', name: '' })
    wire.execute(null)
  }

  handleRowDescription({ fields }: Described) {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: readerOf(dataTypeID),
    }))
    this.#known.get(this.#current().name)!.columns = this.#columns
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    this.#columns ??= this.#known.get(this.#current().name)!.columns!
    try {
      this.#rows.push(rowOf(this.#columns, fields))
    } catch (error) {
      this.#broken ??= error
    }
  }

  handleCommandComplete({ text }: { text: string }) {
    const words = text.split(' ')
    const count = Number(words.at(-1))
    this.#answers.push({ command: words[0]!, rowCount: Number.isNaN(count) ? null : count, rows: this.#rows })
    this.#columns = null
    this.#rows = []
  }

  handleEmptyQuery() {
    this.handleCommandComplete({ text: 'EMPTY' })
  }

  handleError(error: Error) {
    // Of the one that failed and of those behind it nobody knows whether the connection has heard them.
    for (const { name } of this.#statements.slice(this.#answers.length)) {
      const known = this.#known.get(name)
      if (known) known.sure = false
    }
    this.#reject(error)
  }

  handleReadyForQuery() {
    if (this.#broken) this.#reject(this.#broken as Error)
    else this.#resolve(this.#answers)
  }

  #current(): Statement {
    return this.#statements[this.#answers.length]!
  }
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Row {
  const row: Row = {}
  for (let i = 0; i < fields.length; i++) {
    const { name, read } = columns[i]!
    const text = fields[i]!
    row[name] = text === null ? null : read(text)
  }
  return row
}
