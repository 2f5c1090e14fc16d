/** The ground under every story: a database of its own and a clock that stands still. */
import { after, before } from 'node:test'
import pg from 'pg'

export type Database = {
  connection: pg.ClientConfig & { database: string }
  pool: pg.Pool
}

/**
 * A fresh database for the describe it is called in: filled before its first test, gone after its last.
 * Call it in the body of a describe. At the top of a file it would belong to the whole run, and inside a hook its own
 * hooks would come too late.
 */
export function freshDatabase(cloneOfOne: () => Promise<Database['connection']> = nextClone): Database {
  const database = {} as Database
  before(async () => {
    const connection = await cloneOfOne()
    const pool = new pg.Pool({ ...connection, max: 4 })
    pool.on('error', () => {}) // the drop may reach a connection that is still closing
    Object.assign(database, { connection, pool })
  })
  after(async () => {
    if (!database.pool) return // it was never made: the story has said so already
    await database.pool.end()
    await administer(`drop database ${database.connection.database} with (force)`)
  })
  return database
}

/** Time that moves only when the story moves it. */
export function standingClock(at: string) {
  let now = Date.parse(at)
  return Object.assign(() => new Date(now), {
    /** `clock.pass({ hours: 4 })` */
    pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
    moveTo(later: string) {
      now = Date.parse(later)
    },
  })
}

const ahead = new Map<string, Promise<Database['connection']>>()
let made = 0

/** While one story runs, the database of the next is made: copying the template is most of its price. */
export async function nextClone(template = templateOfTheRun().database) {
  const ready = ahead.get(template) ?? clone(template)
  ahead.delete(template)
  const connection = await ready
  const next = clone(template)
  next.catch(() => {}) // it may be the last of the run, and nobody's
  ahead.set(template, next)
  return connection
}

/**
 * Of the run's own template, or of a database that nobody is connected to. By its files: that asks for a checkpoint, which
 * costs nothing where nobody waits for the disk, while writing every page to the log takes six times as long.
 */
export async function clone(template = templateOfTheRun().database) {
  const database = `story_${process.pid}_${++made}`
  await administer(`create database ${database} template ${template} strategy file_copy`)
  return { ...templateOfTheRun(), database }
}

async function administer(statement: string) {
  const client = new pg.Client({ ...templateOfTheRun(), database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function templateOfTheRun(): Database['connection'] {
  const given = process.env.OTKLIK_TEST_POSTGRES
  if (!given) throw new Error('These tests need PostgreSQL: run them by bin/check and their path.')
  return JSON.parse(given)
}
