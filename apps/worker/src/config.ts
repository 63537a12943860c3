import { fixedToday, logLevel } from '@nguon/process/config-fields'
import { configOrExit } from '@nguon/process/config'
import { z } from 'zod'

const schema = z.object({
  DATA_DIR: z.string().min(1),
  FIXED_TODAY: fixedToday,
  LOG_LEVEL: logLevel,
  SECRETS_FILE: z.string().optional(),
})

export type WorkerConfig = z.output<typeof schema>

export const readConfig = (): Readonly<WorkerConfig> => configOrExit(schema, process.env)
