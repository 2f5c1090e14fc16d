/** How PostgreSQL is set. */
export type Settings = Readonly<Record<string, string | number>>

const MiB = 1024 * 1024
const between = (low: number, value: number, high: number) => Math.round(Math.min(Math.max(value, low), high))

/** Written into postgresql.conf when the cluster is made. From then on they are the administrator's to change there. */
export function firstSettings(memoryBytes: number): Settings {
  const memory = memoryBytes / MiB
  return {
    max_connections: 100,
    shared_buffers: `${between(64, memory / 8, 1024)}MB`,
    effective_cache_size: `${between(256, memory / 2, 16384)}MB`,
    work_mem: '8MB',
    random_page_cost: 1.1, // solid state: an index read costs about what a sequential one does
    wal_compression: 'on',
    jit: 'off', // our statements are short; compiling them costs more than it saves
    log_checkpoints: 'off',
    // Failed statements are reported by the server with their context; here they would only repeat clients' data.
    log_min_messages: 'log',
    log_parameter_max_length: 0,
    log_line_prefix: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
}

/** Given on the command line at every start: what the product's promises rest on. */
export function lastingSettings(socketFolder: string): Settings {
  return {
    listen_addresses: '', // the socket only
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: '0700',
    synchronous_commit: 'on', // what was acknowledged survives kill -9
  }
}

export const asOptions = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
