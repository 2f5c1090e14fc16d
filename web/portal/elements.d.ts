import type { HTMLAttributes } from 'react'

type Plain = HTMLAttributes<HTMLElement>

// The portal's own elements: each adds to HTML that is whole without it.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'answer-time': Plain & { words: string; first: string; zone: string; 'zone-name': string }
      'draft-keeper': Plain & {
        place: string
        owner: string
        version: string
        'saved-at'?: string | undefined
        'came-back'?: string | undefined
        saved: string
        here: string
        out: string
        restored: string
      }
      'draft-sent': Plain & { place: string; owner: string }
      'good-to-add': Plain & { of: string }
      'known-incidents': Plain
      'own-tickets': Plain
      'secret-watch': Plain & { of: string; [said: `said-${string}`]: string }
      'ticket-news': Plain & { number: string; 'last-seq': string }
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
        sent: string
        waits: string
        'became-file': string
        'max-bytes'?: string
        'max-files'?: string
      }
    }
  }
}
