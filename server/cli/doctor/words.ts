import type { Finding } from './finding.ts'
import { said as english } from './words/en.ts'
import { said as russian } from './words/ru.ts'
import type { Said } from './words/said.ts'

export const inWords = ({ check, state, facts }: Finding, language: 'en' | 'ru'): Said =>
  (language === 'ru' ? russian : english)[check](facts, state)
