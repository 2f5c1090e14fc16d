import type { Db } from '#platform/db.ts'
import type { ImportRunRow } from './tables.ts'

const written = (row: ImportRunRow) => ({ ...row, first_remarks: JSON.stringify(row.first_remarks) as never })

/** As it stands now, whether it is there already or not. */
export const setRun = (db: Db, row: ImportRunRow) =>
  db
    .insertInto('import_runs')
    .values(written(row))
    .onConflict((c) => c.column('id').doUpdateSet(written(row)))
    .execute()
