/** A mail taken apart along its boundaries. Bytes are only pointed at, so that a signed part stays what it was. */
import { fieldOf, fieldsOf } from '../headers/fields.ts'
import { type Parameters, parametersOf } from '../headers/parameters.ts'
import { type Limits, Overrun } from '../limits.ts'
import type { Header } from '../mail.ts'
import { boundaryLike, piecesBetween } from './boundaries.ts'

export type Part = {
  headers: Header[]
  type: Parameters
  disposition: Parameters
  encoding: string
  /** With its headers. */
  whole: Buffer
  body: Buffer
  parts: Part[]
  broken: boolean
}

/** What is left of the limits; one for a mail and everything in it. */
export type Budget = { limits: Limits; parts: number }

export function takeApart(bytes: Buffer, budget: Budget, depth = 0, usualType = 'text/plain'): Part {
  if (depth > budget.limits.depth || --budget.parts < 0) throw new Overrun('too_deep')
  const { headers, bodyAt, broken } = fieldsOf(bytes, 0, bytes.length, budget.limits)
  const type = parametersOf(fieldOf(headers, 'content-type'))
  if (!/^[\w.+-]+\/[\w.+*-]+$/.test(type.value)) type.value = mended(type.value, usualType)
  const part: Part = {
    headers,
    type,
    disposition: parametersOf(fieldOf(headers, 'content-disposition')),
    encoding: fieldOf(headers, 'content-transfer-encoding').replace(/[\s;(].*$/s, ''),
    whole: bytes,
    body: bytes.subarray(bodyAt),
    parts: [],
    broken,
  }
  if (type.value.startsWith('multipart/')) takeChildren(part, budget, depth)
  return part
}

function takeChildren(part: Part, budget: Budget, depth: number) {
  const said = part.type.of.get('boundary') ?? ''
  const between = (said && piecesBetween(part.body, said)) || null
  const pieces = between ?? piecesBetween(part.body, boundaryLike(part.body))
  if (!between) part.broken = true
  if (!pieces) {
    part.type.value = 'text/plain'
    return
  }
  const usual = part.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  if (!pieces.closed) part.broken = true
  part.parts = pieces.found.map((piece) => takeApart(piece, budget, depth + 1, usual))
}

/** `text` alone, `html`, or nothing at all. */
function mended(written: string, usual: string) {
  if (/^text(?:\/|$)/.test(written)) return 'text/plain'
  if (/^multipart(?:\/|$)/.test(written)) return 'multipart/mixed'
  if (/html/.test(written)) return 'text/html'
  return written ? 'application/octet-stream' : usual
}
