/** How a server that runs tells what becomes of it: in sentences, or in one JSON object a line for the program that started it. */
import type { Config } from '../platform/config.ts'

export type Telling = {
  /** For which machine it is meant as well. */
  json: boolean
  /** Something a person should know; programs go by the state. */
  said(sentence: string): void
  ready(address: string): void
  stopping(): void
  stopped(): void
}

export function inSentences({ language }: Pick<Config, 'language'>): Telling {
  const russian = language === 'ru'
  const said = (sentence: string) => console.log(sentence)
  return {
    json: false,
    said,
    ready(address) {
      said(`Otklik is ready at ${address}  (Ctrl-C stops it)`)
      if (russian) said(`Отклик готов: ${address}  (остановить — Ctrl-C)`)
    },
    stopping: () =>
      said(russian ? 'Останавливается: заканчивает начатое …' : 'Stopping: finishing what is in hand ...'),
    stopped: () => said(russian ? 'Остановлен.' : 'Stopped.'),
  }
}

export function asJsonLines(): Telling {
  const line = (told: object) => console.log(JSON.stringify(told))
  return {
    json: true,
    said: (sentence) => line({ state: 'preparing', said: sentence }),
    ready: (address) => line({ state: 'ready', address, pid: process.pid }),
    stopping: () => line({ state: 'stopping' }),
    stopped: () => line({ state: 'stopped' }),
  }
}

export const tellingOf = (config: Config, json: boolean): Telling => (json ? asJsonLines() : inSentences(config))
