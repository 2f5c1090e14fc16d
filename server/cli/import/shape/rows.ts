/** What is read from any format: tables of rows, each row knowing where it stands. */
export const tableNames = ['accounts', 'people', 'memberships', 'groups', 'tickets', 'messages'] as const
export type TableName = (typeof tableNames)[number]

export type Row = { file: string; line: number; values: Record<string, unknown> }
export type Table = { columns: string[]; rows: Row[] }
export type Tables = Record<TableName, Table>

/** Why a row, or something of it, was not taken. */
export type UnfitCode =
  | 'broken_row'
  | 'open_quote'
  | 'column_count'
  | 'no_ref'
  | 'no_text'
  | 'same_ref'
  | 'bad_time'
  | 'unknown_status'
  | 'unknown_priority'
  | 'left_out'
  | 'no_ticket'
  | 'no_topic'
  | 'bad_answer'
  | 'no_requester'
  | 'bad_email'
  | 'bad_tag'
  | 'no_person'
  | 'file_missing'
  | 'file_too_large'

export class Unfit extends Error {
  readonly code: UnfitCode
  /** Our name of the field. */
  readonly field: string | null
  readonly value: string | null
  constructor(code: UnfitCode, field: string | null = null, value: string | null = null) {
    super(code)
    this.code = code
    this.field = field
    this.value = value
  }
}

export type Refusal = { file: string; line: number; problem: Error }

export const emptyTables = (): Tables =>
  Object.fromEntries(tableNames.map((name) => [name, { columns: [], rows: [] }])) as unknown as Tables
