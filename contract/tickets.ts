export * from './tickets/desk.ts'
export * from './tickets/orders.ts'
export * from './tickets/portal.ts'
export * from './tickets/terms.ts'
