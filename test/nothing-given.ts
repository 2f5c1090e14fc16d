import type { Page } from '@playwright/test'
import { givenId } from '#contract/given.ts'

/** The desk's page comes without the answers it otherwise brings, so that a story can give those itself. */
export const nothingGiven = (page: Page) =>
  page.addInitScript((id) => {
    new MutationObserver(() => document.getElementById(id)?.remove()).observe(document, {
      childList: true,
      subtree: true,
    })
  }, givenId)
