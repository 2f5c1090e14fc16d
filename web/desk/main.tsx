import '../ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Given } from '#contract/given.ts'
import { signIn } from '#contract/index.ts'
import { dress } from '../ui/appearance.ts'
import { useStore } from '../ui/store.ts'
import { Ui } from '../ui/Ui.tsx'
import { ask } from '../wire/ask.ts'
import { broughtAlong } from '../wire/given.ts'
import { Desk } from './Desk.tsx'
import { firstPageAt } from './first-page.ts'
import { device } from './shell/device.ts'
import { type Me, type Reader, ReaderProvider } from './shell/reader.tsx'
import { bring, createQueries } from './shell/screen.ts'
import { Waiting } from './shell/Waiting.tsx'
import { type DeskWords, guessLanguage, loadWords } from './shell/words/load.ts'

const queries = createQueries()
const given = broughtAlong()
bring(queries, given)
/** Known before anything is drawn: everything else waits for who reads. */
const first = meIn(given) ?? ask(signIn.me, {})

function meIn(all: Given[]) {
  const mine = all.find(({ route }) => route === signIn.me.route)
  return mine && Promise.resolve(mine.answer as Me)
}

type Known = { me: Me; t: DeskWords }

async function whoReads(asked: Promise<Me>): Promise<Known> {
  const me = await asked
  if (me.kind === 'contact') location.replace('/')
  const [t] = await Promise.all([loadWords(me.language), firstPageAt(location.pathname).catch(() => {})])
  return { me, t }
}

function Start() {
  const [known, setKnown] = useState<Known | null>(null)
  const [failed, setFailed] = useState<{ error: Error; t: DeskWords } | null>(null)
  const look = useStore(device)

  const learn = useCallback(async (asked: Promise<Me>) => {
    setFailed(null)
    try {
      setKnown(await whoReads(asked))
    } catch (error) {
      setFailed({ error: error as Error, t: await loadWords(guessLanguage()) })
    }
  }, [])
  useEffect(() => void learn(first), [learn])

  const theme = known?.me.theme ?? 'system'
  useEffect(() => dress({ theme, density: look.density }), [theme, look.density])
  const language = known?.me.language ?? guessLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  if (!known) return <Waiting failed={failed} onRetry={() => void learn(ask(signIn.me, {}))} />
  const reader: Reader = { ...known, refresh: () => learn(ask(signIn.me, {})) }
  return (
    <Ui language={language} toastsLabel={known.t.desk.frame.news} dismissLabel={known.t.desk.frame.dismiss}>
      <ReaderProvider reader={reader}>
        <Desk />
      </ReaderProvider>
    </Ui>
  )
}

createRoot(document.getElementById('desk')!).render(
  <QueryClientProvider client={queries}>
    <Start />
  </QueryClientProvider>,
)
