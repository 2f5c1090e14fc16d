import { addresses } from './addresses.ts'
import { network } from './network.ts'
import { asProblem, heard, reach } from './reach.ts'
import { Refused, Unreachable } from './refused.ts'

export type Uploaded = { id: string; name: string; size: number }
export type Uploading = { done: Promise<Uploaded>; stop: () => void }
type Progress = Uploaded & { received: number; whole: boolean }

const partSize = 1024 * 1024
/** How long it waits before it asks again: a lift, a tunnel, a restart of the server. */
const pauses = [1, 2, 4, 8, 15, 30, 60, 60]

export type UploadTerms = {
  /** An earlier try that was cut off, by the id that it was given. */
  known: string | null
  onBegun: (id: string) => void
  /** How much of it has gone, from 0 to 1. */
  onProgress: (part: number) => void
}

/**
 * Sends a file in parts. Who is cut off asks how far it came and goes on from there, after a pause that grows; so a
 * broken line or a page that was opened again costs one part at most.
 */
export function upload(file: File, terms: UploadTerms): Uploading {
  const stopping = new AbortController()
  return { done: sendWhole(file, terms, stopping.signal), stop: () => stopping.abort(stopped()) }
}

const stopped = () => new DOMException('stopped', 'AbortError')

async function sendWhole(file: File, terms: UploadTerms, signal: AbortSignal): Promise<Uploaded> {
  let known = terms.known
  for (let tried = 0; ; tried++) {
    try {
      let at = known ? await howFar(known, signal) : null
      if (!at) {
        at = await begin(file, signal)
        known = at.id
        terms.onBegun(at.id)
      }
      while (!at.whole) {
        const { id, received } = at
        terms.onProgress(received / file.size)
        at = await sendPart(file, id, received, (sent) => terms.onProgress((received + sent) / file.size), signal)
        if (at.received > received) tried = 0
      }
      return { id: at.id, name: at.name, size: at.size }
    } catch (error) {
      const pause = pauses[tried]
      if (!(error instanceof Unreachable) || pause === undefined) throw error
      await waited(pause, signal)
    }
  }
}

async function begin({ name, size }: File, signal: AbortSignal): Promise<Progress> {
  const body = JSON.stringify({ name, size })
  const headers = { 'content-type': 'application/json' }
  return (await reach(addresses.uploads(), { method: 'POST', headers, body, signal })).json()
}

/** Null when the server knows it no longer. */
async function howFar(id: string, signal: AbortSignal): Promise<Progress | null> {
  try {
    return await (await reach(addresses.upload(id), { signal })).json()
  } catch (error) {
    if (error instanceof Refused && error.code === 'file_not_found') return null
    throw error
  }
}

/** By XMLHttpRequest, because `fetch` cannot tell how much of a part has gone. */
function sendPart(
  file: File,
  id: string,
  from: number,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Progress> {
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    const stop = () => request.abort()
    signal.addEventListener('abort', stop)
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.onload = () => {
      const answer = read(request.responseText)
      if (request.status >= 200 && request.status < 300 && answer) resolve(answer as Progress)
      else reject(heard(request.status, asProblem(answer)))
    }
    request.onerror = () => {
      network.lost()
      reject(new Unreachable('the part did not arrive'))
    }
    request.onabort = () => reject(stopped())
    request.open('PUT', `${addresses.upload(id)}?offset=${from}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file.slice(from, from + partSize))
  })
}

/** Or until the browser says that the network is back. */
function waited(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      signal.removeEventListener('abort', quit)
      resolve()
    }
    const quit = () => {
      go()
      reject(stopped())
    }
    const timer = setTimeout(go, seconds * 1000)
    addEventListener('online', go)
    signal.addEventListener('abort', quit)
  })
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
