import { createStore } from '../../ui/store.ts'

/** How many unread notices would interrupt: the number in the window's title. */
export const urgentNotices = createStore(0)
