import type { Given } from '#contract/given.ts'
import type { Clause, Output } from '#contract/kit.ts'
import type { Actor, Door, World } from '#platform/command.ts'
import { isId } from '#platform/ids.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { deskFrame } from '../screens/desk-frame.ts'
import { firstSteps } from '../screens/first-steps.ts'
import { lineQueue } from '../screens/line-queue.ts'
import { me } from '../screens/me.ts'
import { mySends } from '../screens/my-sends.ts'
import { myTurn } from '../screens/my-turn.ts'
import { ownKeys } from '../screens/own-keys.ts'
import { ticketPage } from '../screens/ticket-page.ts'
import { ticketView } from '../screens/ticket-view.ts'
import { viewList } from '../screens/view-list.ts'

type Asks = { screen: Door; input: object; beside?: (shown: never) => Asks[] }

/** The first view at an address of the desk: the files of the front it needs of its own, and the screens it asks. */
export type FirstView = { parts: readonly string[]; asks: readonly Asks[] }

const around: readonly Asks[] = [me, deskFrame, viewList, ownKeys, mySends].map((screen) => ({ screen, input: {} }))

type Listed = { rows: readonly { number: number }[] }
/** Beside a list stands the ticket under the cursor: the first, where one has just come. */
const withPreview = ({ rows: [first] }: Listed): Asks[] =>
  first ? [{ screen: ticketPage, input: { number: first.number } }] : []

const atMyTurn: FirstView = {
  parts: [],
  asks: [
    { screen: myTurn, input: {}, beside: withPreview },
    { screen: firstSteps, input: {} },
  ],
}
const atTicket = (number: string): FirstView => ({
  parts: ['ticket'],
  asks: [{ screen: ticketPage, input: { number: Number(number) } }],
})
const atLine = (lineId: string, which: string): FirstView => ({
  parts: [],
  asks: [{ screen: lineQueue, input: { lineId, which }, beside: withPreview }],
})
const atView = (view: string): FirstView => ({
  parts: ['ViewPage'],
  asks: [{ screen: ticketView, input: { view }, beside: withPreview }],
})
const elsewhere: FirstView = { parts: [], asks: [] }

/** Every part that is named above, so that a name that has changed is met when the server starts. */
export const partsOfViews = [atTicket('1'), atView('')].flatMap(({ parts }) => parts)

/** Which of them an address opens. Only what is read all day long is brought along; the rest asks for itself. */
export function firstViewAt(address: string): FirstView {
  const { pathname, searchParams } = new URL(address, 'http://desk')
  const [place = 'my', what = '', savedView = ''] = pathname.split('/').slice(2)
  if (place === 'my') return atMyTurn
  if (place === 't' && /^[1-9]\d{0,9}$/.test(what)) return atTicket(what)
  if (place !== 'q') return elsewhere
  return isId(what) ? atLine(what, searchParams.get('which') ?? 'open') : atView(savedView || what)
}

/**
 * What the first view asks, answered as this reader would be answered at the doors themselves. What is refused is left
 * out: the page asks for it and hears why.
 */
export async function givenTo(world: World, actor: Actor, { asks }: FirstView): Promise<Given[]> {
  const answered = await Promise.all([...around, ...asks].map((one) => answerTo(world, actor, one)))
  return answered.flat()
}

async function answerTo(world: World, actor: Actor, { screen, input, beside }: Asks): Promise<Given[]> {
  const { clause } = screen
  let shown: Output<Clause>
  try {
    shown = clause.output.parse(await screen(world, actor, input as never))
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Malformed))
      world.log.warn({ err: error }, 'a page goes out without what it will ask')
    return []
  }
  const further = beside?.(shown as never) ?? []
  const answers = await Promise.all(further.map((one) => answerTo(world, actor, one)))
  return [{ route: clause.route, input, answer: shown as object }, ...answers.flat()]
}
