import { AppError } from '@nguon/domain/errors'
import { cli } from '@nguon/messages/cli'
import { fill, type Locale } from '@nguon/messages/dictionary'
import { errorSentence } from '@nguon/messages/errors'
import { PostgresFault } from '@nguon/postgres/fault'
import { ConfigFault } from '@nguon/process/config'

export type FaultReason = keyof typeof cli.vi.fault

/** What a user can mend: it becomes one sentence on stderr and a non-zero exit. */
export class CliFault extends Error {
  override readonly name = 'CliFault'
  readonly reason: FaultReason
  readonly values: Record<string, string>

  constructor(reason: FaultReason, values: Record<string, string> = {}, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
    this.values = values
  }
}

/** The one sentence for a fault; undefined for a bug, whose stack should be seen. */
export function faultSentence(error: unknown, locale: Locale): string | undefined {
  const planned = error instanceof Error && error.cause instanceof AppError ? error.cause : error
  if (planned instanceof AppError) return errorSentence(planned, locale)
  const fault = asFault(error)
  if (!fault) return undefined
  const message = cli[locale].fault[fault.reason]
  return fill(typeof message === 'string' ? message : message.plural.other, fault.values, locale)
}

function asFault(error: unknown): CliFault | undefined {
  if (error instanceof CliFault) return error
  if (error instanceof PostgresFault) {
    const texts = Object.entries(error.values).map(([name, value]) => [name, String(value)])
    return new CliFault(error.reason, Object.fromEntries(texts))
  }
  if (error instanceof ConfigFault) {
    const variables = error.variables.map(({ name, problem }) => `${name} (${problem})`).join('; ')
    return new CliFault('config', { variables })
  }
  return undefined
}

/** The code of a file system, network or database error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
