/** What mail servers report of letters, as they write it. */
import type { Received } from './mail-sink.ts'

type Of = Pick<Received, 'raw'> & { messageId?: string | undefined }

/** A report by RFC 3464 about one receiver, with the letter's header at its end. */
export function reportOn(letter: Of, action: string, status: string, said: string, to = 'oleg@shop.example'): Buffer {
  const header = letter.raw.slice(0, letter.raw.indexOf('\r\n\r\n'))
  return Buffer.from(
    [
      'From: Mail Delivery System <mailer-daemon@mx.example>',
      'To: support@desk.example',
      'Subject: Delivery Status Notification',
      `Message-ID: <${crypto.randomUUID()}@mx.example>`,
      'Date: Mon, 2 Mar 2026 09:10:00 +0000',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `About ${to}.`,
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${said}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      header,
      '--b--',
      '',
    ].join('\r\n'),
  )
}
