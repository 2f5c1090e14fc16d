import { useEffect } from 'react'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useHints } from '../../shell/hints.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './NewRows.module.css'

/** What has come since the list was shown waits above it until it is asked for. */
export function NewRows({ waiting, onShow }: { waiting: number; onShow: () => void }) {
  const { list } = useWords().desk
  const hint = useHints()
  useEffect(() => {
    if (waiting > 0) announce(list.newRows({ n: waiting }), { topic: 'new rows' })
  }, [waiting, list])
  if (waiting === 0) return null
  return (
    <div className={css.waiting}>
      <Button size="small" keys={hint('newRows')} onClick={onShow}>
        {list.newRows({ n: waiting })}
      </Button>
    </div>
  )
}
