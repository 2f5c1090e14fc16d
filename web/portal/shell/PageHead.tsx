import type { ReactNode } from 'react'

/** What the page is, and in a line what it is for. */
export function PageHead({ above, title, children }: { above?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="page-head">
      {above && <p className="meta">{above}</p>}
      <h1 dir="auto">{title}</h1>
      {children}
    </div>
  )
}
