import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { askBrowserLeave, browserLeave } from '../shell/browser-notices.ts'
import { useReader } from '../shell/reader.tsx'

/** The browser asks its reader itself, and only after they have pressed. */
export function BrowserLeave() {
  const words = useReader().t.desk.notices
  const [leave, setLeave] = useState(browserLeave)
  const said = { granted: words.browserOn, denied: words.browserDenied, none: words.browserNone, default: null }[leave]
  return (
    <Panel title={words.browser}>
      <p className="meta">{words.browserHelp}</p>
      {said ? (
        <p>{said}</p>
      ) : (
        <Button onClick={() => void askBrowserLeave().then(setLeave)}>{words.browserAllow}</Button>
      )}
    </Panel>
  )
}
