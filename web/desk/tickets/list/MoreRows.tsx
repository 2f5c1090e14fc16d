import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { More } from './LongRows.tsx'
import css from './MoreRows.module.css'

/** At the end of what is there: mostly the next page has come before anybody gets here. */
export function MoreRows({ has, loading, load }: More) {
  const { frame } = useWords().desk
  if (!has) return null
  return (
    <div className={css.more}>
      <Button pending={loading} onClick={load}>
        {frame.showMore}
      </Button>
    </div>
  )
}
