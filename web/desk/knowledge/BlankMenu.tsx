import { blankNames } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useWords } from '../shell/reader.tsx'

const free = 'free'

/** Puts a blank into the text: by what it is, not by how it is spelled. */
export function BlankMenu({ onPut }: { onPut: (blank: string) => void }) {
  const { answers } = useWords().desk
  return (
    <Menu
      button={
        <Button size="small" tone="quiet" opens>
          {answers.blanks}
        </Button>
      }
      label={answers.blanks}
      entries={[
        { id: free, label: answers.freeBlank },
        { id: 'line', line: true },
        ...blankNames.map((name) => ({ id: name, label: answers.blankNames[name] })),
      ]}
      onChoose={(id) => onPut(id === free ? `{{${answers.freeBlankWords}}}` : `{{${id}}}`)}
    />
  )
}
