import { type ChangeEvent, useRef } from 'react'
import { type Output, staff } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, sayRefused, useSaidRefusal } from '../shell/say.ts'
import css from './Look.module.css'

type Props = { look: Output<typeof staff.deskLook>; theme: 'light' | 'dark' }

/** As much as the server takes, before it is written in base64. */
const mostBytes = 1_000_000

/** The logo on pages of one theme: shown, chosen anew, taken away. */
export function LogoPart({ look, theme }: Props) {
  const words = useWords().desk.administration.appearance
  const input = useRef<HTMLInputElement>(null)
  const order = useOrder(staff.setLogo, () => sayDone(words.saved))
  useSaidRefusal(order.error)
  const logo = look.logo[theme]
  const give = (picture: string | null) => void order.give({ version: look.version, theme, picture })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    if (file.size > mostBytes) return sayRefused(words.tooLarge, words.tooLarge)
    give(asBase64(await file.arrayBuffer()))
  }
  return (
    <Panel
      title={words.logos[theme]}
      actions={
        <>
          <Button size="small" onClick={() => input.current?.click()} pending={order.pending}>
            {words.choose}
          </Button>
          {logo && (
            <Button size="small" onClick={() => give(null)} pending={order.pending}>
              {words.remove}
            </Button>
          )}
        </>
      }
    >
      <div className={css.logo} data-theme={theme}>
        {logo ? (
          <img src={logo.address} width={logo.width} height={logo.height} alt={look.company} />
        ) : (
          words.noLogo[theme]
        )}
      </div>
      <p className="meta">{words.logoHelp}</p>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        aria-label={words.logos[theme]}
        onChange={(event) => void choose(event)}
      />
    </Panel>
  )
}

/** In pieces, because a call takes only so many arguments. */
function asBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes)
  let text = ''
  for (let at = 0; at < view.length; at += 8192) text += String.fromCharCode(...view.subarray(at, at + 8192))
  return btoa(text)
}
