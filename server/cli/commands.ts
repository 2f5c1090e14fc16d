/** Every command by its name. Each is loaded only when it is asked for. */
import type { Command } from './command.ts'

export const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  demo: async () => (await import('./demo.ts')).demo,
  enter: async () => (await import('./enter.ts')).enter,
  'mail-in': async () => (await import('./mail-in.ts')).mailIn,
  import: async () => (await import('./import.ts')).importCommand,
  'reset-second-factor': async () => (await import('./reset-second-factor.ts')).resetSecondFactor,
  load: async () => (await import('./load.ts')).load,
  'mask-secrets': async () => (await import('./mask-secrets.ts')).maskSecrets,
  token: async () => (await import('./token.ts')).tokenCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  user: async () => (await import('./user.ts')).userCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
}
