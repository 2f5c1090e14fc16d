import nodemailer from 'nodemailer'
import { reactions } from '../../promises/index.ts'
import { postReply } from '../../tickets/index.ts'
import { letterSent } from '../outbox.ts'

export const mail = [nodemailer, postReply, letterSent, reactions]
