/** Attachments lie in a folder beside the export, under their own id, their message's, their ticket's, or simply there. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileLimits } from '#contract/pages.ts'
import type { Upload } from '#platform/files/uploads.ts'
import type { ForeignMessage, ForeignTicket } from '../shape/foreign-desk.ts'
import { type Refusal, Unfit } from '../shape/rows.ts'
import type { NamedFile } from '../shape/values.ts'
import type { Desk } from './desk.ts'

export type Attachments = (ticket: ForeignTicket, message: ForeignMessage) => Promise<Upload[]>

/** The message comes without a file that is not there; what is missing is told. */
export function attachmentsIn(folder: string, desk: Desk, onRefusal: (refusal: Refusal) => void): Attachments {
  return async (ticket, message) => {
    const kept: Upload[] = []
    for (const file of message.files.slice(0, fileLimits.files)) {
      try {
        kept.push(await desk.keep(await placeOf(folder, ticket, message, file), file.name))
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        onRefusal({ file: message.file, line: message.line, problem: error })
      }
    }
    return kept
  }
}

async function placeOf(folder: string, ticket: ForeignTicket, message: ForeignMessage, { ref, name }: NamedFile) {
  const under = [ref, message.ref, ticket.ref, ''].filter((one) => one !== undefined)
  for (const step of under) {
    const place = await within(folder, path.join(step, name))
    if (!place) continue
    if ((await stat(place)).size > fileLimits.bytes) throw new Unfit('file_too_large', 'files', name)
    return place
  }
  throw new Unfit('file_missing', 'files', name)
}

/** A name that climbs out of the folder, or a link that leads out of it, names nothing. */
async function within(folder: string, name: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder)
    const place = await realpath(path.join(root, name))
    const inside = place.startsWith(root + path.sep) && (await stat(place)).isFile()
    return inside ? place : undefined
  } catch {
    return undefined
  }
}
