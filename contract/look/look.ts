import * as z from 'zod/mini'
import { clause } from '../kit.ts'
import { oneLine } from '../text.ts'

const administrators = ['administrator'] as const

/** A colour as screens write it. */
export const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))
/** A picture as it was chosen, in base64; it is drawn anew before it is kept. */
const picture = z.base64().check(z.minLength(1), z.maxLength(1_400_000))
const themes = ['light', 'dark'] as const
const logo = z.nullable(z.strictObject({ address: z.string(), width: z.number(), height: z.number() }))

/** How this provider looks to clients and staff. */
export const deskLook = clause('GET /desk/look', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    company: z.string(),
    /** Null: the accent of the product. */
    accent: z.nullable(colour),
    logo: z.strictObject({ light: logo, dark: logo }),
    version: z.number(),
    changed: z.nullable(z.strictObject({ by: z.string(), at: z.string() })),
  }),
  refusals: [],
})

/** Name and accent. An accent that cannot be read everywhere is refused; contract/look/accent.ts proposes the nearest. */
export const setLook = clause('POST /look', {
  who: administrators,
  input: z.strictObject({ version: z.int(), company: oneLine(120), accent: z.nullable(colour) }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['look_changed', 'accent_too_faint'],
})

/** The logo on light pages or on dark ones; null takes it away. Without a dark one the light one is shown on both. */
export const setLogo = clause('POST /look/logo', {
  who: administrators,
  input: z.strictObject({ version: z.int(), theme: z.enum(themes), picture: z.nullable(picture) }),
  output: z.strictObject({ version: z.number() }),
  refusals: ['look_changed', 'logo_not_a_picture'],
})
