import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.ts'
import { useStore } from './store.ts'
import css from './Toasts.module.css'
import { dismissToast, type Toast, toasts } from './toasts.ts'

/** Short news at the lower edge. It is spoken by the live regions, so it is silent itself. */
export function Toasts({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const shown = useStore(toasts)
  if (shown.length === 0) return null
  return (
    <section aria-label={label} className={css.stack}>
      {shown.map((toast) => (
        <Slip key={toast.id} toast={toast} dismissLabel={dismissLabel} />
      ))}
    </section>
  )
}

function Slip({ toast, dismissLabel }: { toast: Toast; dismissLabel: string }) {
  const { id, tone = 'plain', content, action, stay } = toast
  const [held, hold] = useState(false)
  useLeaving(id, held ? undefined : stay)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is reading
    <div
      className={css.slip}
      data-tone={tone}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <div className={css.words}>{content}</div>
      {action && (
        <Button size="small" keys={action.keys} onClick={action.onPress}>
          {action.label}
        </Button>
      )}
      <IconButton icon={CloseIcon} label={dismissLabel} onClick={() => dismissToast(id)} />
    </div>
  )
}

/** Nobody loses a message while reading it: the count begins anew when pointer and focus have left. */
function useLeaving(id: string, stay: number | undefined) {
  useEffect(() => {
    if (stay === undefined) return
    const timer = setTimeout(() => dismissToast(id), stay * 1000)
    return () => clearTimeout(timer)
  }, [id, stay])
}
