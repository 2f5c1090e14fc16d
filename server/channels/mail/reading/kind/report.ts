/** What a mail server reports of a letter it was given: RFC 3464. */
import { addressOf } from '../headers/addresses.ts'
import { readable } from '../headers/encoded-words.ts'
import { fieldOf, fieldsOf } from '../headers/fields.ts'
import { messageIdsOf } from '../headers/message-ids.ts'
import type { DeliveryReport, FailedRecipient, Header } from '../mail.ts'
import type { Content } from '../parts/content.ts'

const most = 500

export function reportIn({ statuses, returnedHeaders, mails }: Content): DeliveryReport | null {
  if (statuses.length === 0) return null
  const groups = statuses.flatMap(groupsOf).slice(0, most)
  const returned = [...returnedHeaders, ...mails.map(({ bytes }) => bytes)]
  return {
    reporter: reporterOf(groups),
    recipients: groups.flatMap((group) => recipientOf(group) ?? []),
    originalMessageId: returned.map(messageIdIn).find(Boolean) ?? null,
  }
}

/** Groups of fields with empty lines between: first about the report, then one for each recipient. */
function groupsOf(status: string): Header[][] {
  return status.split(/(?:\r?\n[ \t]*){2,}/).map((text) => fieldsIn(Buffer.from(text, 'latin1')))
}

const fieldsIn = (bytes: Buffer) => {
  const start = bytes.subarray(0, 64 * 1024)
  return fieldsOf(start, 0, start.length, { headerBytes: start.length }).headers
}

const messageIdIn = (bytes: Buffer) => messageIdsOf(fieldOf(fieldsIn(bytes), 'message-id'))[0]

const reporterOf = (groups: Header[][]) =>
  afterType(groups.map((group) => fieldOf(group, 'reporting-mta')).find(Boolean) ?? '')

function recipientOf(group: Header[]): FailedRecipient | null {
  const final = afterType(fieldOf(group, 'final-recipient'))
  const original = afterType(fieldOf(group, 'original-recipient'))
  const written = [original, final].find((one) => one.includes('@')) ?? final
  const action = fieldOf(group, 'action').toLowerCase().split(/\s/)[0]!
  if (!written && !action) return null
  return {
    address: addressOf(written.replace(/^<|>$/g, '')).address,
    action,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fieldOf(group, 'status'))?.[0] ?? '',
    diagnostic: readable(afterType(fieldOf(group, 'diagnostic-code'))).slice(0, 1000),
  }
}

/** `rfc822; oleg@shop.ru` */
const afterType = (value: string) => value.replace(/^[\w-]+;\s*/, '').trim()
