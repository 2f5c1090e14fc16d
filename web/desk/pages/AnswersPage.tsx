import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { knowledge } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { BookIcon, PlusIcon, SearchIcon } from '../../ui/icons.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AnswerTable } from '../knowledge/AnswerTable.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

/** The ready texts one may use; an old one is retired, not lost. */
export default function AnswersPage() {
  const { answers: words } = useWords().desk
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [show, setShow] = useState<'active' | 'retired'>('active')
  const q = useDeferredValue(text.trim())
  const asked = useScreen(knowledge.answerList, { q, show }, { keep: true })
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button tone="primary" icon={PlusIcon} onClick={() => go(addresses.answer('new'))}>
          {words.add}
        </Button>
      }
    >
      <TextField
        type="search"
        label={words.find}
        icon={SearchIcon}
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      <RadioGroup
        flow="chips"
        label={words.show}
        options={(['active', 'retired'] as const).map((id) => ({ id, label: words.shows[id] }))}
        value={show}
        onChange={(id) => setShow(id === 'retired' ? 'retired' : 'active')}
      />
      <Shown of={asked}>
        {({ rows }) =>
          rows.length > 0 ? (
            <AnswerTable rows={rows} />
          ) : (
            <EmptyState icon={BookIcon} title={q || show === 'retired' ? words.nothing : words.empty}>
              {q || show === 'retired' ? words.nothingWords : words.emptyWords}
            </EmptyState>
          )
        }
      </Shown>
    </Page>
  )
}
