declare module '#platform/db.ts' {
  interface Tables {
    incidents: IncidentRow
  }
}

export interface IncidentRow {
  id: string
  what_ru: string
  what_en: string
  /** Empty: nothing more to say. */
  more_ru: string
  more_en: string
  began_at: Date
  /** By when clients hear next. */
  next_word_by: Date
  everyone: boolean
  service_kinds: string[]
  service_ids: string[]
  topic_ids: string[]
  version: number
  changed_by: string
  changed_at: Date
  /** Null: it runs. */
  ended_at: Date | null
}
