import { chances } from '../chance.ts'
import { troubles } from '../troubles.ts'
import type { Said } from './history.ts'

const ways = 200

/** What clients of the demo's company write, in both languages. */
export function ownTexts(): Said[] {
  const chance = chances(7)
  return Array.from({ length: ways }, (_, i) => {
    const trouble = chance.oneOf(troubles)
    const told = trouble[i % 3 ? 'ru' : 'en']({
      service: `vps-${1000 + chance.below(9000)}`,
      domain: `shop-${chance.below(500)}.example`,
      time: `${8 + chance.below(12)}:${10 + chance.below(50)}`,
      day: '12.03',
      gb: 10 * (1 + chance.below(12)),
      number: 20 + chance.below(60),
      ip: `203.0.113.${2 + chance.below(250)}`,
    })
    return { subject: chance.oneOf(told.subjects), text: `${chance.oneOf(told.opens)}\n${chance.oneOf(told.details)}` }
  })
}
