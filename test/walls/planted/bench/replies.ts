import nodemailer from 'nodemailer'
import { lockTicket } from '../server/tickets/store.ts'
import { vera } from '../test/world.ts'

export const figure = [nodemailer, lockTicket, vera]
