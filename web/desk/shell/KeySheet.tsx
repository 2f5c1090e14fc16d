import { Fragment } from 'react'
import { type KeyName, type KeyPlace, keyNames, keyOf, pressFor } from '#contract/keys.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useStore } from '../../ui/store.ts'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from './AppLink.tsx'
import { printed } from './hints.ts'
import css from './KeySheet.module.css'
import { keyboard } from './keyboard.ts'
import { useWords } from './reader.tsx'

export const keyPlaces: readonly KeyPlace[] = ['anywhere', 'list', 'either', 'ticket', 'editor']

/** Every key there is, by where one is, as this reader has chosen them. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { frame, keys: words } = useWords().desk
  const { letters } = useStore(keyboard)
  return (
    <Dialog open={open} onClose={onClose} title={words.title} closeLabel={frame.close} size="wide">
      {!letters && <p role="status">{words.off}</p>}
      <div className={css.parts}>
        {keyPlaces.map((where) => (
          <section key={where} aria-label={words.where[where]}>
            <h3 className={css.title}>{words.where[where]}</h3>
            <dl className={css.lines}>
              {keyNames
                .filter((name) => keyOf(name).where === where)
                .map((name) => (
                  <Line key={name} name={name} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="meta">
        {words.note}{' '}
        <AppLink href={addresses.me('keys')} onClick={onClose}>
          {words.choose}
        </AppLink>
      </p>
    </Dialog>
  )
}

function Line({ name }: { name: KeyName }) {
  const { does } = useWords().desk.keys
  const { chosen } = useStore(keyboard)
  const presses = [pressFor(name, chosen), ...(keyOf(name).also ?? [])]
  return (
    <div className={css.line}>
      <dt>
        {presses.map((press) => (
          <Fragment key={press}>
            <Kbd keys={printed(press)} />{' '}
          </Fragment>
        ))}
      </dt>
      <dd>{does[name]}</dd>
    </div>
  )
}
