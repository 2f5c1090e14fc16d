/** winmail.dat: what Outlook puts a mail's files into when it thinks the reader is another Outlook (MS-OXTNEF). */
import { cleanFileName } from '#platform/files/names.ts'
import type { Attachment } from '../mail.ts'
import { decoded } from '../parts/charset.ts'
import { fromCompressedRtf } from './compressed-rtf.ts'
import { type Property, propertiesOf } from './mapi-properties.ts'

const signature = 0x223e9f78
const attribute = {
  title: 0x8010,
  data: 0x800f,
  begins: 0x9002,
  properties: 0x9005,
  messageProperties: 0x9003,
  body: 0x800c,
  codePage: 0x9007,
}
const property = {
  name: 0x3704,
  longName: 0x3707,
  data: 0x3701,
  type: 0x370e,
  contentId: 0x3712,
  body: 0x1000,
  html: 0x1013,
  rtf: 0x1009,
}
const mostFiles = 200

type File = { title: string; bytes: Buffer; properties: Property[] }
type Opened = { plain: string; html: string; attachments: Attachment[] }

/** Null where it is none, or broken before anything could be taken out. */
export function openedWinmail(bytes: Buffer): Opened | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null
  const files: File[] = []
  const message: Property[] = []
  let body = ''
  let page = 'windows-1252'
  for (const { id, data } of attributesOf(bytes)) {
    const file = files.at(-1)
    if (id === attribute.codePage && data.length >= 4) page = `windows-${data.readUInt32LE(0)}`
    if (id === attribute.body) body = string(data, page)
    if (id === attribute.messageProperties) message.push(...propertiesOf(data))
    if (id === attribute.begins && files.length < mostFiles)
      files.push({ title: '', bytes: Buffer.alloc(0), properties: [] })
    else if (file && id === attribute.title) file.title = string(data, page)
    else if (file && id === attribute.data) file.bytes = data
    else if (file && id === attribute.properties) file.properties = propertiesOf(data)
  }
  const attachments = files.map((file) => attachment(file, page)).filter((file) => file.bytes.length > 0 || file.name)
  return {
    plain: body || stringOf(message, property.body, page),
    html: stringOf(message, property.html, page),
    attachments: [...attachments, ...richText(message)],
  }
}

function* attributesOf(bytes: Buffer) {
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt32LE(at + 1) & 0xffff
    const length = bytes.readUInt32LE(at + 5)
    const end = at + 9 + length
    if (end > bytes.length) return
    yield { id, data: bytes.subarray(at + 9, end) }
    at = end + 2
  }
}

function attachment({ title, bytes, properties }: File, page: string): Attachment {
  const name = stringOf(properties, property.longName, page) || stringOf(properties, property.name, page) || title
  const within = properties.find(({ id }) => id === property.data)?.value
  return {
    name: name ? cleanFileName(name) : '',
    type: stringOf(properties, property.type, page).toLowerCase() || 'application/octet-stream',
    contentId: stringOf(properties, property.contentId, page) || null,
    inline: false,
    bytes: bytes.length > 0 ? bytes : (within ?? bytes),
    from: 'winmail',
  }
}

/** The letter itself as Outlook's rich text, where that is the only way it was written. */
function richText(message: Property[]): Attachment[] {
  const packed = message.find(({ id }) => id === property.rtf)?.value
  const bytes = packed && fromCompressedRtf(packed)
  if (!bytes) return []
  return [{ name: 'message.rtf', type: 'text/rtf', contentId: null, inline: false, bytes, from: 'winmail' }]
}

function stringOf(properties: Property[], id: number, page: string) {
  const found = properties.find((one) => one.id === id)
  if (!found) return ''
  return found.wide ? found.value.toString('utf16le').replace(/\0.*$/s, '') : string(found.value, page)
}

const string = (data: Buffer, page: string) => decoded(data, page).text.replace(/\0.*$/s, '')
