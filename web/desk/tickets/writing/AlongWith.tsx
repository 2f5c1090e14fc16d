import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { CheckIcon, CloseIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './AlongWith.module.css'
import type { Along } from './answers.ts'

/** What a ready text does along with the reply: seen before it is sent, and left out with one press. */
export function AlongWith({ along, onChange }: { along: Along; onChange: (along: Along) => void }) {
  const { common, desk } = useWords()
  const { answers: words } = desk
  const { priority, tags, handOver } = along
  if (!priority && !tags && !handOver) return null
  const without = (name: keyof Along) => () => onChange({ ...along, [name]: undefined })
  const items = [
    ...(priority
      ? [
          {
            id: 'priority',
            text: words.alongPriority({ priority: common.priorities[priority] }),
            drop: without('priority'),
          },
        ]
      : []),
    ...(tags ? [{ id: 'tags', text: words.alongTags({ tags: tags.join(', ') }), drop: without('tags') }] : []),
    ...(handOver
      ? [
          {
            id: 'line',
            text: words.alongLine({ line: handOver.lineName, reason: handOver.reason }),
            drop: without('handOver'),
          },
        ]
      : []),
  ]
  return (
    <section className={css.along} aria-label={words.alongTitle}>
      <span className={css.title}>{words.alongTitle}:</span>
      <ul className={css.items}>
        {items.map(({ id, text, drop }) => (
          <li key={id} className={css.item}>
            <Icon of={CheckIcon} />
            <span>{text}</span>
            <IconButton icon={CloseIcon} label={words.alongDrop({ what: text })} onClick={drop} />
          </li>
        ))}
      </ul>
    </section>
  )
}
