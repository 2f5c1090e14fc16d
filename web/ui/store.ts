import { useSyncExternalStore } from 'react'

export type Store<T> = {
  get: () => T
  set: (change: (now: T) => T) => void
  subscribe: (listener: () => void) => () => void
}

/** A value outside React that components may watch. */
export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(change) {
      value = change(value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Store<T>) => useSyncExternalStore(store.subscribe, store.get, store.get)
