import { StoreHere } from './store-here.ts'

/**
 * Files on their way, on this device until the draft names them: what a killed browser had not sent goes on when the
 * page is opened again. Not for ever: the draft may long have been sent from elsewhere.
 */
type OnItsWay = { file: File; at: number }

const files = new StoreHere('otklik-portal-files', 'files')
const day = 24 * 3_600_000

const keyOf = (place: string, name: string) => `${place} ${name}`
const allOf = (place: string) => IDBKeyRange.bound(keyOf(place, ''), keyOf(place, '\uffff'))

export const keepFile = (place: string, file: File) =>
  files
    .in('readwrite', (store) => store.put({ file, at: Date.now() } satisfies OnItsWay, keyOf(place, file.name)))
    .catch(() => undefined)

export const forgetFile = (place: string, name: string) =>
  files.in('readwrite', (store) => store.delete(keyOf(place, name))).catch(() => undefined)

export const forgetFilesAt = (place: string) =>
  files.in('readwrite', (store) => store.delete(allOf(place))).catch(() => undefined)

export async function filesAt(place: string): Promise<File[]> {
  const kept = await files.in<OnItsWay[]>('readonly', (store) => store.getAll(allOf(place))).catch(() => [])
  const fresh = kept.filter(({ at }) => Date.now() - at < day)
  if (fresh.length < kept.length) await forgetFilesAt(place)
  return fresh.map(({ file }) => file)
}
