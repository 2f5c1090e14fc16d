import type { Authorship } from '#contract/tickets.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { useWords } from '../../shell/reader.tsx'

/** Above the words that are being written: to whom they go, and what they must not say yet. */
export function NotConfirmed({ authorship }: { authorship: Authorship | null }) {
  const { authorship: words } = useWords().desk
  return authorship === 'unconfirmed' && <Banner tone="warn">{words.reply}</Banner>
}
