import fastify from 'fastify'
import { app } from './app.ts'

export const main = [fastify, app, (renderer: string) => import(renderer)]
