import type { ReactElement } from 'react'
import { asDocument } from './shell/document.ts'

type Page = (data: unknown, reader: unknown) => ReactElement

/** Every page of the portal by its name. */
const pages: Record<string, Page> = {}

/** HTML of a page, whole: no script is needed to read it or to answer. */
export function render(name: string, data: unknown, reader: unknown): string {
  const page = pages[name]
  if (!page) throw new Error(`The portal has no page called ${name}`)
  return asDocument(page(data, reader))
}
