// planted: nobody-asks-the-app
import { portal } from '../app/portal.ts'

export const asked = portal
