/**
 * Real public data that lies beside the project and is no part of it: raw mails, support texts, hostile strings.
 * A test that needs it takes `withSharedData` among its options, so that a clone without it says what was skipped;
 * the readers then find nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = path.join(import.meta.dirname, '../../shared/data')

/** `test('every mail is taken in', withSharedData, () => ...)` */
export const withSharedData = { skip: existsSync(folder) ? false : 'the shared data does not lie beside the project' }

/** A gzipped file, unpacked: `unpacked('attack/blns.json.gz')`. */
export function unpacked(file: string): Buffer {
  const packed = path.join(folder, file)
  return existsSync(packed) ? gunzipSync(readFileSync(packed)) : Buffer.alloc(0)
}

/** The records of a `.jsonl.gz`. */
export function records<T = Record<string, unknown>>(file: string): T[] {
  return linesOf(unpacked(file)).map((line) => JSON.parse(line) as T)
}

export type Entry = { name: string; bytes: Buffer }

/** The files of a `.tar.gz`, in their order; never written to disk, as some have names that climb out of their folder. */
export function entries(file: string): Entry[] {
  return [...filesInTar(unpacked(file))]
}

/** The Big List of Naughty Strings. */
export function naughtyStrings(): string[] {
  const list = unpacked('attack/blns.json.gz')
  return list.length > 0 ? (JSON.parse(list.toString()) as string[]) : []
}

/** Strings that run script where they are shown as HTML. */
export function scriptStrings(): string[] {
  const lists = entries('attack/xss-payloadsallthethings.tar.gz').map(({ bytes }) => bytes)
  return [...new Set([unpacked('attack/xss-payloadbox.txt.gz'), ...lists].flatMap(linesOf))]
}

function linesOf(text: Buffer) {
  return text.toString().split(/\r?\n/).filter(Boolean)
}

const block = 512

/** Headers of one block, contents filled up to whole blocks; a long name comes as an entry before the one it names. */
function* filesInTar(tar: Buffer): Generator<Entry> {
  let longName = ''
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + block)
    const size = Number.parseInt(field(header, 124, 12), 8)
    const bytes = tar.subarray(at + block, at + block + size)
    at += block + Math.ceil(size / block) * block

    const kind = field(header, 156, 1)
    if (kind === 'L') longName = bytes.toString().replace(/\0.*$/s, '')
    else if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(bytes.toString())?.[1] ?? ''
    else {
      if (kind === '0' || kind === '') yield { name: longName || shortName(header), bytes }
      longName = ''
    }
  }
}

function shortName(header: Buffer) {
  const prefix = field(header, 257, 5) === 'ustar' && header[263] === 0x30 ? field(header, 345, 155) : ''
  return [prefix, field(header, 0, 100)].filter(Boolean).join('/')
}

function field(header: Buffer, from: number, length: number) {
  return header
    .subarray(from, from + length)
    .toString()
    .replace(/\0.*$/s, '')
    .trim()
}
