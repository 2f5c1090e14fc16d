import { type ComponentType, createElement, lazy, useState } from 'react'

/**
 * A page that comes as a file of its own. Whoever awaits `come` before it is drawn gets it drawn at once: React's own
 * `lazy` shows nothing for a third of a second first, even when the file is long there.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | undefined
  const come = async () => {
    here ??= await load()
    return here
  }
  const Later = lazy(async () => ({ default: await come() }))
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each page, when the modules are read
  function Page(props: Props) {
    // Which of the two it is stays, or the page would be drawn anew when its file has come.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? (Later as unknown as ComponentType<Props>))
    return createElement(Shown, props)
  }
  return Object.assign(Page, { come })
}
