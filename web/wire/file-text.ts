import { addresses } from './addresses.ts'
import { reach } from './reach.ts'

/** The words of a file, fetched as the bytes they are and never shown as anything but words; null: no text at all. */
export async function fileText(fileId: string, signal: AbortSignal): Promise<string | null> {
  const response = await reach(addresses.file(fileId), { signal })
  return textIn(new Uint8Array(await response.arrayBuffer()))
}

/** UTF-8 or UTF-16 where it says so, else what old programs in Russia write; a zero byte is in no text. */
export function textIn(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
