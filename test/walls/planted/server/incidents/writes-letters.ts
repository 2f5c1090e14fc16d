// planted: mail-libraries-stay-in-mail
import nodemailer from 'nodemailer'

export const transport = nodemailer
