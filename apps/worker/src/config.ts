import { fixedToday, logLevel, otlpEndpoint } from '@nguon/process/config-fields'
import { configOrExit } from '@nguon/process/config'
import { z } from 'zod'

const schema = z.object({
  DATA_DIR: z.string().min(1),
  FIXED_TODAY: fixedToday,
  LOG_LEVEL: logLevel,
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint,
  SECRETS_FILE: z.string().optional(),
  /** Health and figures, on loopback; 0 switches them off. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
})

export type WorkerConfig = z.output<typeof schema>

export const readConfig = (): Readonly<WorkerConfig> => configOrExit(schema, process.env)
