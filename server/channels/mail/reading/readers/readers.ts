/** A few readers, kept between mails so that a mail does not pay for the start of a process. */
import { availableParallelism } from 'node:os'
import type { Answer, Question } from './reader.ts'
import { Reader, type Why } from './reader-at-work.ts'

/** Two at least: else one mail that takes all the time it may would keep all others waiting. */
const most = Math.max(2, Math.min(4, availableParallelism() - 1))

const idle: Reader[] = []
const waiting: ((reader: Reader) => void)[] = []
let running = 0

/** The answer of a reader, or why there is none. */
export const ask = (question: Question): Promise<Answer | Why> => askBy(freeReader('last'), question)

/** Before all mails that wait to be read: somebody sits there. */
export const askFirst = (question: Question): Promise<Answer | Why> => askBy(freeReader('first'), question)

async function askBy(free: Promise<Reader>, question: Question): Promise<Answer | Why> {
  const reader = await free
  try {
    return await reader.read(question)
  } finally {
    handOn(reader)
  }
}

/** Ends those that wait for mails; one that reads is ended by its mail. */
export function endIdleReaders() {
  for (const reader of idle.splice(0)) drop(reader)
}

async function freeReader(turn: 'first' | 'last'): Promise<Reader> {
  const ready = idle.pop()
  if (ready && !ready.isSpent()) return ready
  if (ready) drop(ready)
  if (running < most) {
    running++
    return new Reader()
  }
  return new Promise((resolve) => (turn === 'first' ? waiting.unshift(resolve) : waiting.push(resolve)))
}

function handOn(reader: Reader) {
  const next = waiting.shift()
  if (!reader.isSpent()) {
    if (next) next(reader)
    else idle.push(reader)
    return
  }
  drop(reader)
  if (!next) return
  running++
  next(new Reader())
}

function drop(reader: Reader) {
  running--
  reader.end()
}
