import type { PlannedFailure } from '@nguon/messages/errors'
import { errors } from '@nguon/messages/errors/words'
import { translator } from '@nguon/messages/dictionary'
import type { Locale } from '@nguon/messages/dictionary'
import { TRPCClientError } from '@trpc/client'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isKind = (value: unknown): value is PlannedFailure['kind'] =>
  typeof value === 'string' && Object.hasOwn(errors.vi.kind, value)

/** The planned failure that a procedure answered with; undefined for a bug or a broken network. */
export function readFailure(error: unknown): PlannedFailure | undefined {
  if (!(error instanceof TRPCClientError)) return undefined
  const data: unknown = error.data
  if (!isRecord(data)) return undefined
  if (isKind(data['kind']))
    return {
      kind: data['kind'],
      reason: typeof data['reason'] === 'string' ? data['reason'] : '',
      details: isRecord(data['details']) ? data['details'] : undefined,
    }
  if (data['code'] === 'UNAUTHORIZED') return { kind: 'unauthenticated', reason: '' }
  return undefined
}

/** Whether a call came back without an answer of the portal: the network or the server is away. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof TRPCClientError && !isRecord(error.data)

/** Whether a part of the portal itself did not load; every browser has words of its own for it. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof TypeError &&
  /dynamically imported module|importing a module script/iu.test(error.message)

/** What to tell when nothing answers: that this device has no network, or that the server is away. */
export const unansweredSentence = (locale: Locale): string =>
  translator(locale, errors)(navigator.onLine ? 'unreachable' : 'offline')

/** Why something did not come, by its kind alone: all that a screen says which only reads. */
export function plainSentence(error: unknown, locale: Locale): string {
  const t = translator(locale, errors)
  const failure = readFailure(error)
  if (failure) return t(`kind.${failure.kind}`)
  return isUnanswered(error) || isPartMissing(error) ? unansweredSentence(locale) : t('bug')
}

/** True when the session is gone; a wrong password at sign-in is not that. */
export const isSignedOut = (error: unknown): boolean => {
  const failure = readFailure(error)
  return failure?.kind === 'unauthenticated' && failure.reason !== 'wrong_credentials'
}
