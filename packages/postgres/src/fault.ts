export type PostgresReason =
  | 'unsupported_platform'
  | 'no_os_user'
  | 'second_instance'
  | 'data_unreadable'
  | 'data_of_other_version'
  | 'disk_full'
  | 'port_in_use'
  | 'failed'

/**
 * Why the embedded server did not start. `reason` is stable and translated by whoever talks to
 * the user; `message` is an English sentence for logs; `values` are the facts a sentence needs.
 */
export class PostgresFault extends Error {
  override readonly name = 'PostgresFault'
  readonly reason: PostgresReason
  readonly values: Record<string, string | number>

  constructor(
    reason: PostgresReason,
    message: string,
    values: Record<string, string | number> = {},
  ) {
    super(message)
    this.reason = reason
    this.values = values
  }
}

const PATTERNS: [PostgresReason, RegExp][] = [
  ['disk_full', /No space left on device|Disk quota exceeded/],
  [
    'port_in_use',
    /could not bind .*Address already in use|Is another postmaster already running on port/,
  ],
  ['data_of_other_version', /database files are incompatible with server/],
  ['second_instance', /lock file "postmaster\.pid" already exists/],
  ['data_unreadable', /Permission denied|has wrong ownership|has invalid permissions/],
]

/** Reads the cause out of what the server wrote before it died. */
export function faultFromLog(log: string, dataDir: string): PostgresFault {
  const reason = PATTERNS.find(([, pattern]) => pattern.test(log))?.[0] ?? 'failed'
  const lastLines = log.trim().split('\n').slice(-8).join('\n')
  return new PostgresFault(reason, `PostgreSQL did not start on ${dataDir}: ${lastLines}`, {
    dataDir,
    log: lastLines,
  })
}
