import type { StaffRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'

declare module '#platform/db.ts' {
  interface Tables {
    desk: DeskRow
    agents: AgentRow
    lines: LineRow
    line_members: LineMemberRow
    factor_resets: FactorResetRow
    desk_look: DeskLookRow
  }
}

declare module '#platform/command.ts' {
  interface Actor {
    name: string
    theme: 'system' | 'light' | 'dark'
    /** Lines of an agent; empty for everybody else. */
    lines: readonly string[]
  }
}

/** The one row about the desk itself. */
export interface DeskRow {
  one: boolean
  company: string
  language: Language
  zone: string
  created_at: Date
}

export interface AgentRow {
  id: string
  roles: StaffRole[]
}

export interface LineRow {
  id: string
  position: number
  name_ru: string
  name_en: string
  /** Tickets here are for members and leads alone. */
  restricted: boolean
  /** An experts' line: the client reads "with an engineer". */
  expert: boolean
}

export interface LineMemberRow {
  line_id: string
  agent_id: string
}

/** One administrator has asked for it; another has to agree. */
export interface FactorResetRow {
  agent_id: string
  asked_by: string
  asked_at: Date
}

/** The one row about how the desk looks; there is none while nobody has changed it. */
export interface DeskLookRow {
  one: boolean
  /** "#1f5fbf"; null: the accent of the product. */
  accent: string | null
  /** PNG, drawn anew from what was uploaded. */
  logo_light: Buffer | null
  logo_dark: Buffer | null
  light_width: number | null
  light_height: number | null
  dark_width: number | null
  dark_height: number | null
  version: number
  by_id: string
  at: Date
}
