import { lookAtTheDesk } from '../screens/on-the-desk.ts'

lookAtTheDesk('en')
