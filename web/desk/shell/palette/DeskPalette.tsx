import { useState } from 'react'
import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import { accountKeepers, ticketReaders } from '#contract/roles.ts'
import { Kbd } from '../../../ui/Kbd.tsx'
import { Palette } from '../../../ui/Palette.tsx'
import { useHints } from '../hints.ts'
import type { NavPlace } from '../NavItem.tsx'
import { useHasRole, useReader } from '../reader.tsx'
import { useScreen } from '../screen.ts'
import { command, commandsNow } from '../shortcuts.ts'
import { useSettled } from '../useSettled.ts'
import { type Found, type OfferGroup, offers } from './offers.ts'
import { visited } from './visited.ts'

const longest = 200
const pause = 120

/** One field to do something, to go somewhere, to find somebody. Ctrl K from anywhere. */
export default function DeskPalette({ places, onClose }: { places: readonly NavPlace[]; onClose: () => void }) {
  const { me, t } = useReader()
  const words = t.desk.keys.palette
  const [path, go] = useLocation()
  const hint = useHints()
  const reads = useHasRole(...ticketReaders)
  const administrates = useHasRole('administrator')
  const [typed, setTyped] = useState('')
  // As the page stood when it was opened: nothing behind the window changes places while one chooses.
  const [commands] = useState(commandsNow)
  const [lately] = useState(() => visited(me.id).filter(({ href }) => href !== path))
  const { found, failed, asking } = useFound(typed)
  const groups = offers({ typed, t, commands, hint, places, lately, found, reads, administrates })

  const pick = (id: string) => {
    const offer = groups.flatMap(({ entries }) => entries).find((entry) => entry.id === id)
    if (!offer) return
    onClose()
    const { to } = offer
    if (typeof to === 'string') go(to)
    // First the window gives focus back to where it was: what is done next begins there.
    else requestAnimationFrame(() => requestAnimationFrame(() => command(to.command)))
  }
  const n = countOf(groups)
  return (
    <Palette
      onClose={onClose}
      title={words.title}
      closeLabel={t.desk.frame.close}
      label={words.label}
      placeholder={words.hint}
      text={typed}
      onText={setTyped}
      longest={longest}
      groups={groups}
      onPick={pick}
      note={failed ? words.failed : n === 0 && !asking ? words.none : undefined}
      spoken={asking ? '' : words.found({ n })}
      foot={
        <>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {words.move} · <Kbd keys="⏎" /> {words.go} · <Kbd keys="Esc" />{' '}
          {t.desk.frame.close.toLowerCase()}
        </>
      }
    />
  )
}

const countOf = (groups: readonly OfferGroup[]) => groups.reduce((sum, { entries }) => sum + entries.length, 0)

/**
 * What the server finds for the words once they stand still. Each question has its own answer, so a late answer to an
 * earlier one never takes the place of a newer; until the newer comes, the earlier stays in sight.
 */
function useFound(typed: string): { found: Found | undefined; failed: boolean; asking: boolean } {
  const mayFind = useHasRole(...ticketReaders, ...accountKeepers)
  const now = typed.trim()
  const words = useSettled(now, pause)
  const asks = mayFind && words.length > 1
  const asked = useScreen(tickets.quickFind, { typed: words }, { enabled: asks, keep: true })
  const stands = asks && now.length > 1
  return {
    found: stands ? asked.data : undefined,
    failed: stands && asked.isError,
    asking: mayFind && now.length > 1 && (now !== words || asked.isFetching),
  }
}
