import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react'
import { firstRun } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { useStore } from '../../ui/store.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { chooseOnDevice, device } from '../shell/device.ts'
import { useHasRole, useReader, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import css from './FirstSteps.module.css'
import { type Step, stepsOf } from './steps.ts'

/** Its window is wanted once in the life of a desk. */
const RemoveSample = lazy(async () => ({ default: (await import('./RemoveSample.tsx')).RemoveSample }))

/** For the administrators of a young desk: what to try and what to set, until it is done or hidden on this device. */
export function FirstSteps() {
  const { me, t } = useReader()
  const words = t.desk.firstRun
  const { knowTheWay } = useStore(device)
  const { found } = useFirstSteps()
  const title = useId()
  if (!found?.young) return null
  const steps = stepsOf(found, words)
  const done = steps.filter((step) => step.done).length
  if (done === steps.length) return null
  return (
    <section className={css.panel} aria-labelledby={title}>
      <header className={css.head}>
        <div>
          <h2 id={title} className={css.title}>
            {words.title}
          </h2>
          <p className={css.lead}>{words.lead({ done, all: steps.length })}</p>
        </div>
        <Button size="small" onClick={() => chooseOnDevice({ knowTheWay: [...knowTheWay, me.id] })}>
          {words.hide}
        </Button>
      </header>
      <ol className={css.steps}>
        {steps.map((step) => (
          <OneStep key={step.id} step={step}>
            {step.id === 'answer' && found.sample?.seenByClient && (
              <a href={found.sample.seenByClient} target="_blank" rel="noopener">
                {words.seenByClient}
              </a>
            )}
          </OneStep>
        ))}
      </ol>
    </section>
  )
}

/** Whether there are any; what lies below them waits for the answer, so that it need not move. */
export function useFirstSteps() {
  const { me } = useReader()
  const { knowTheWay } = useStore(device)
  const wanted = useHasRole('administrator') && !knowTheWay.includes(me.id)
  const asked = useScreen(firstRun.firstSteps, {}, { enabled: wanted })
  return { found: wanted ? asked.data : undefined, awaited: wanted && asked.isPending }
}

function OneStep({ step, children }: { step: Step; children: ReactNode }) {
  const words = useWords().desk.firstRun
  return (
    <li className={css.step} data-done={step.done}>
      <span className={css.mark}>
        {step.done && <Icon of={CheckIcon} size={16} />}
        {step.done && <span className="unseen">{words.isDone}</span>}
      </span>
      <span className={css.words}>
        <Doing step={step} />
        <span className={css.more}>
          {!step.done && <span>{step.help}</span>}
          {children}
        </span>
      </span>
    </li>
  )
}

function Doing({ step: { done, title, href } }: { step: Step }) {
  const [asking, setAsking] = useState(false)
  const [removed, setRemoved] = useState(false)
  const words = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // The button that was pressed is gone: whoever works by keys goes on from what stands in its place.
    if (done && removed) words.current?.focus()
  }, [done, removed])
  if (done)
    return (
      <span ref={words} tabIndex={-1}>
        {title}
      </span>
    )
  if (href) return <AppLink href={href}>{title}</AppLink>
  return (
    <>
      <button type="button" className={css.act} onClick={() => setAsking(true)}>
        {title}
      </button>
      {asking && (
        <Suspense fallback={null}>
          <RemoveSample onClose={() => setAsking(false)} onRemoved={() => setRemoved(true)} />
        </Suspense>
      )}
    </>
  )
}
