import { type StaffRole, staffRoles } from '#contract/roles.ts'
import { email, type Language, language, zone } from '#contract/text.ts'
import { AskedWrongly } from '../arguments.ts'

export function readAddress(text: string | undefined): string {
  const read = email.safeParse(text ?? '')
  if (read.success) return read.data
  throw new AskedWrongly(
    text === undefined ? 'Say who:  --email vera@example.com' : `--email is "${text}", which is no address.`,
  )
}

export function readRoles(text = ''): StaffRole[] {
  const given = text.split(',').flatMap((word) => word.trim() || [])
  const strange = given.find((word) => !staffRoles.some((role) => role === word))
  if (strange) throw new AskedWrongly(`There is no role "${strange}". There are: ${staffRoles.join(', ')}.`)
  if (given.length === 0) throw new AskedWrongly('Say what they do:  --roles agent,lead')
  return staffRoles.filter((role) => given.includes(role))
}

export function readLanguage(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined
  const read = language.safeParse(text)
  if (read.success) return read.data
  throw new AskedWrongly(`--language is "${text}". Give ru or en.`)
}

export function readZone(text: string | undefined): string | undefined {
  if (text === undefined || zone.safeParse(text).success) return text
  throw new AskedWrongly(`--zone is "${text}". Give a time zone such as Europe/Moscow.`)
}
