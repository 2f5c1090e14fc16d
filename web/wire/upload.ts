import { addresses } from './addresses.ts'
import { newKey } from './key.ts'
import { network } from './network.ts'
import { asProblem, heard } from './reach.ts'
import { Unreachable } from './refused.ts'

export type Uploaded = { id: string; name: string; size: number }
export type Uploading = { done: Promise<Uploaded>; stop: () => void }

/** Sends one file and tells how much of it has gone, which `fetch` cannot. */
export function upload(file: File, onProgress: (part: number) => void): Uploading {
  const request = new XMLHttpRequest()
  const done = new Promise<Uploaded>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Uploaded)
      else reject(heard(request.status, asProblem(read(request.responseText))))
    }
    request.onerror = () => {
      network.lost()
      reject(new Unreachable('the file did not arrive'))
    }
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
  })
  const form = new FormData()
  form.append('file', file, file.name)
  request.open('POST', addresses.upload())
  request.setRequestHeader('idempotency-key', newKey())
  request.send(form)
  return { done, stop: () => request.abort() }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
