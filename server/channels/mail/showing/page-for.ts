import { words } from '#contract/words/words.ts'
import type { Actor, World } from '#platform/command.ts'
import { rawMailFor } from '../intake/access.ts'
import { rawOf } from '../intake/raw-store.ts'
import { lookAt, lookAtPage } from '../reading/read-mail.ts'
import { documentOf } from './document.ts'
import { redraw } from './redraw.ts'

const tenMinutes = 600
const mostLooks = 300
const mostWithPictures = 60

/** Each costs a process some time, and pictures cost strangers' servers something. */
export function countLook({ rations }: World, actor: Actor, remoteToo = false) {
  rations.take(`mail-looks:${actor.id}`, mostLooks, tenMinutes)
  if (remoteToo) rations.take(`mail-pictures:${actor.id}`, mostWithPictures, tenMinutes)
}

/** What somebody sees of a mail that is kept, or why nothing. Whether they may is asked before. */
export async function lookAtKept(world: World, mailId: string) {
  const raw = await rawOf(world, mailId)
  return raw ? lookAt(raw) : null
}

/** The formatted version of a mail as a document, for somebody who may look at it; null where there is none to show. */
export async function mailPageFor(
  world: World,
  actor: Actor,
  { mailId, remoteToo }: { mailId: string; remoteToo: boolean },
): Promise<string | null> {
  const raw = await rawMailFor(world, actor, mailId)
  if (!raw) return null
  countLook(world, actor, remoteToo)
  const look = await lookAtPage(raw, actor.language)
  if (!look?.page) return null
  const shown = words[actor.language].desk.mailShown
  const title = look.from ? shown.frame({ from: look.from }) : shown.frameOfNobody
  const pictures = await redraw(world, { mailId, pictures: look.page.pictures, remoteToo })
  return documentOf(look.page, { language: actor.language, title, words: shown }, pictures)
}
