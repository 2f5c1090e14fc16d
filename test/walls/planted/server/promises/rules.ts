// planted: rules-are-pure
import { randomUUID } from 'node:crypto'

export const promiseId = () => randomUUID()
