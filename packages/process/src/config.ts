import type { z } from 'zod'

type Variable = { name: string; problem: string }

/** Every variable of the environment that is missing or wrong, at once. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
  readonly variables: readonly Variable[]

  constructor(variables: readonly Variable[]) {
    super(variables.map(({ name, problem }) => `${name}: ${problem}`).join('\n'))
    this.variables = variables
  }
}

/**
 * Reads a process's settings out of its environment. Empty strings count as unset, keys that the
 * schema does not know are ignored. Throws `ConfigFault`.
 */
export function parseConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Record<string, string | undefined>,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return Object.freeze(parsed.data)
  throw new ConfigFault(
    parsed.error.issues.map((issue) => ({
      name: String(issue.path[0] ?? 'environment'),
      problem: issue.message,
    })),
  )
}

/** `parseConfig` for a process's main: writes what is wrong to stderr and exits with code 2. */
export function configOrExit<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Record<string, string | undefined>,
): Readonly<z.output<z.ZodObject<Shape>>> {
  try {
    return parseConfig(schema, env)
  } catch (error) {
    if (error instanceof ConfigFault) {
      process.stderr.write(`${error.message}\n`)
      process.exit(2)
    }
    throw error
  }
}
