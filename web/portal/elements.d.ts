import type { HTMLAttributes } from 'react'

type Plain = HTMLAttributes<HTMLElement>

// The portal's own elements: each adds to HTML that is whole without it.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'due-time': Plain & { at: string; now: string; passed: string }
      'form-conditions': Plain
      'once-form': Plain & { sending: string }
      'own-zone': Plain
      'see-password': Plain & { show: string; hide: string }
      'file-drop': Plain & {
        'drop-label': string
        'remove-label': string
        'too-big': string
        'too-many': string
        'max-bytes'?: string
        'max-files'?: string
      }
    }
  }
}
