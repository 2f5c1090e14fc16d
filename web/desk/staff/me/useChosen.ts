import { useState } from 'react'
import { type Ask, signIn } from '#contract/index.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'

type Chosen = Ask<typeof signIn.choosePreferences>

/** How I read the desk. Each choice holds at once, and shows at once. */
export function useChosen() {
  const { me, t, refresh } = useReader()
  // What was just chosen, until the server has said how it stands.
  const [chosen, setChosen] = useState<Chosen>({})
  const order = useOrder(signIn.choosePreferences, async () => {
    await refresh()
    setChosen({})
    sayDone(t.desk.admin.me.saved)
  })
  useSaidRefusal(order.error)
  const now: Chosen & typeof me = { ...me, ...(order.error ? {} : chosen) }
  const choose = (choice: Chosen) => {
    setChosen(choice)
    void order.give(choice)
  }
  return { now, choose }
}
