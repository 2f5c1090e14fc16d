import type { ComponentType, SVGProps } from 'react'

export type Drawing = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>

export type IconProps = {
  of: Drawing
  size?: 16 | 20
  /** Only for an icon that stands alone; beside a word it stays silent. */
  label?: string
}

/** One lucide drawing, inline. Drawings are imported one by one from `lucide-react/icons/…` (see icons.ts). */
export function Icon({ of: Drawn, size = 16, label }: IconProps) {
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return <Drawn size={size} strokeWidth={1.75} focusable="false" {...name} />
}
