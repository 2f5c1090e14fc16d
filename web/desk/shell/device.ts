import type { Density } from '../../ui/appearance.ts'
import { createStore } from '../../ui/store.ts'

/** What is chosen on this device alone. */
export type Device = {
  density: Density
  /** People who want to see the first steps no more. */
  knowTheWay: readonly string[]
}

const name = 'otklik-device'
const usual: Device = { density: 'comfortable', knowTheWay: [] }

function kept(): Device {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Device>) }
  } catch {
    return usual
  }
}

export const device = createStore<Device>(kept())

export function chooseOnDevice(change: Partial<Device>) {
  device.set((current) => ({ ...current, ...change }))
  try {
    localStorage.setItem(name, JSON.stringify(device.get()))
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
}
