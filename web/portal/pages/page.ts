import type { PageName, Pages, Reader } from '#contract/pages.ts'

/** What each page of the portal is drawn from. */
export type PageProps<P extends PageName> = { data: Pages[P]; reader: Reader }
