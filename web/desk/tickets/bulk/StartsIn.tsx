import { useEffect, useState } from 'react'
import { Banner } from '../../../ui/Banner.tsx'
import { now } from '../../shell/clock.ts'
import { useWords } from '../../shell/reader.tsx'

/** How long a held order can still be taken back as if it had never been. */
export function StartsIn({ at }: { at: string }) {
  const { bulk } = useWords().desk
  const [left, setLeft] = useState(() => secondsTo(at))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(at)), 250)
    return () => clearInterval(timer)
  }, [at])
  return <Banner tone="warn">{bulk.startsIn({ seconds: left })}</Banner>
}

const secondsTo = (at: string) => Math.max(0, Math.ceil((Date.parse(at) - now()) / 1000))
