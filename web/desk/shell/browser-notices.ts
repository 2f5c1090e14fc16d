/** What the browser itself may show while the desk lies in the background. */
export type BrowserLeave = NotificationPermission | 'none'

export const browserLeave = (): BrowserLeave => (typeof Notification === 'function' ? Notification.permission : 'none')

export const askBrowserLeave = async (): Promise<BrowserLeave> =>
  typeof Notification === 'function' ? Notification.requestPermission() : 'none'

/**
 * Only to who looks elsewhere. All tabs of the desk say it; by the tag the browser shows it once. On telephones only a
 * service worker may show one: there the desk keeps to its own slips.
 */
export function showInBrowser(tag: string, title: string, body: string, onOpen: () => void) {
  if (!document.hidden || browserLeave() !== 'granted') return
  try {
    const shown = new Notification(title, { tag, body })
    shown.onclick = () => {
      window.focus()
      shown.close()
      onOpen()
    }
  } catch {
    // This browser wants a service worker for it.
  }
}
