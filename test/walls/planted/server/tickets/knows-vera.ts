// planted: no-test-code-in-the-product
import { vera } from '../../test/world.ts'

export const defaultAgent = vera
