/** How mail programs mark what they quote, and what they hide. */
import type { Attributes } from './tags.ts'

const quoting =
  /(?:^|\s)(?:gmail_quote|gmail_extra|gmail_attr|yahoo_quoted|yahoo_quoted_begin|moz-cite-prefix|moz-email-headers-table|protonmail_quote|tutanota_quote|zmail_extra|zmail_quote|js-helper js-readmsg-msg|mail_ru_quote|mailru-blockquote|yandex_quote|WordSection_quote|front-blockquote|ms-outlook-mobile-reference-message|OutlookMessageHeader|wrp_quote|email_quote|replied-message)(?:\s|$)/i
const quotingIds =
  /^(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|mailru_quote|yahoo_quoted_\d+|reply-intro|original-content|replySplit|orig_msg|x_divRplyFwdMsg|mail-editor-reference-message-container)$/i

/** The element and all that is in it. */
export function isQuote(name: string, { class: classes = '', id = '', type = '', title = '' }: Attributes): boolean {
  if (name === 'blockquote' && /^cite$/i.test(type)) return true
  if (name === 'blockquote' && /gmail_quote/.test(classes)) return true
  return /QTExtra|gmail_quote_container/.test(`${classes} ${title}`) || quoting.test(classes) || quotingIds.test(id)
}

/** Outlook puts a line above the old letter, and nothing round it: the rest of the mail is the quote. */
export function isQuoteFromHereOn(
  name: string,
  { id = '', style = '', tabindex = '', class: classes = '' }: Attributes,
) {
  if (/^(?:appendonsend|x_appendonsend|stopSpelling|divRplyFwdMsg|x_divRplyFwdMsg)$/i.test(id)) return true
  if (name === 'hr') return tabindex === '-1' || /(?:^|\s)hr-quote(?:\s|$)/.test(classes)
  return name === 'div' && outlooksLine.test(style.replace(/\s+/g, '').toLowerCase())
}

const outlooksLine =
  /border:none;border-top:solid(?:#?[0-9a-z]{3,9})?1\.0pt|border-top:(?:solid)?(?:#b5c4df|#e1e1e1|windowtext)(?:solid)?1\.0pt/

/** What no reader of the mail sees, such as the line for previews and the text for filters. */
export function isHidden({ style = '', hidden }: Attributes): boolean {
  if (hidden !== undefined) return true
  const said = style.replace(/\s+/g, '').toLowerCase()
  return /display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em)?(?:;|$|!)|max-height:0(?:px)?(?:;|$|!)/.test(
    said,
  )
}
