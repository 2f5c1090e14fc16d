/**
 * What a request says to the database, word for word. Everything the server says goes through bind of the driver's
 * connection, whether alone or in a batch: so it is heard there.
 * What is committed is taken back instead, so that the same can be said again.
 */
import pg from 'pg'

export type Said = { text: string; values: (string | Buffer | null)[] }
type Bind = { statement?: string; values?: Said['values'] }
type Wire = {
  parse(what: { name?: string; text: string }, more?: boolean): void
  bind(what: Bind, more?: boolean): void
}

export function recordStatements() {
  const wire = (pg as unknown as { Connection: { prototype: Wire } }).Connection.prototype
  const { parse, bind } = wire
  const texts = new WeakMap<object, Map<string, string>>()
  let said: Said[] = []
  wire.parse = function (what, more) {
    const known = texts.get(this) ?? new Map()
    texts.set(this, known.set(what.name ?? '', what.text))
    parse.call(this, what.text === 'commit' ? { ...what, text: 'rollback' } : what, more)
  }
  wire.bind = function (what, more) {
    const text = texts.get(this)?.get(what.statement ?? '')
    if (text) said.push({ text, values: what.values ?? [] })
    bind.call(this, what, more)
  }
  return {
    /** Everything since the last time. */
    take: () => {
      const taken = said
      said = []
      return taken
    },
    end: () => Object.assign(wire, { parse, bind }),
  }
}
