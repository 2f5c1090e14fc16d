import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A page as it goes over the wire. */
export const asDocument = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}`
