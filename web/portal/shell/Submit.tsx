import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

/** The one button of a form, with a few words beside it. */
export function Submit({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div className="form-foot">
      <Button type="submit" tone="primary">
        {label}
      </Button>
      {children}
    </div>
  )
}
