import { Fragment } from 'react'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useStore } from '../../ui/store.ts'
import { chooseOnDevice, device } from './device.ts'
import css from './KeySheet.module.css'
import { useWords } from './reader.tsx'

type Line = [keys: string[], words: string]

/** Every key there is, and the switch for those who press letters without meaning a command. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { frame } = useWords().desk
  const { keys } = frame
  const { letterKeys } = useStore(device)
  const parts: [title: string, lines: Line[]][] = [
    [
      keys.anywhere,
      [
        [['/', 'Ctrl K'], keys.find],
        [['G', 'M'], keys.goMyTurn],
        [['G', 'Q'], keys.goQueue],
        [['?'], keys.sheet],
        [['Esc'], keys.esc],
      ],
    ],
    [
      keys.inList,
      [
        [['J', 'K', '↓', '↑'], keys.next],
        [['Enter'], keys.open],
        [['U'], keys.newRows],
        [['A'], keys.assign],
        [['L'], keys.line],
        [['P'], keys.priority],
        [['S'], keys.status],
      ],
    ],
    [
      keys.inTicket,
      [
        [['R'], keys.reply],
        [['M'], keys.writeNote],
        [['Shift E'], keys.solve],
        [['H'], keys.handOver],
        [['T'], keys.promise],
        [['V'], keys.unfold],
        [['N', 'Shift N'], keys.nextTicket],
      ],
    ],
    [keys.inEditor, [[['Ctrl ⏎'], keys.send]]],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={keys.title} closeLabel={frame.close} size="wide">
      <div className={css.parts}>
        {parts.map(([title, lines]) => (
          <section key={title} aria-label={title}>
            <h3 className={css.title}>{title}</h3>
            <dl className={css.lines}>
              {lines.map(([presses, words]) => (
                <div key={words} className={css.line}>
                  <dt>
                    {presses.map((press) => (
                      <Fragment key={press}>
                        <Kbd keys={press} />{' '}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="meta">{keys.note}</p>
      <Checkbox
        label={keys.on}
        help={keys.onHelp}
        checked={letterKeys}
        onChange={(on) => chooseOnDevice({ letterKeys: on })}
      />
    </Dialog>
  )
}
