import type { DataClass } from '@nguon/domain/access/roles'
import { AppError, type ErrorKind } from '@nguon/domain/errors'
import { inSpan, type Outcome } from '@nguon/process/tracing/span'
import { initTRPC, TRPCError } from '@trpc/server'
import type { PortalContext } from './context.ts'
import { inOwnScope, inScope, readInScope, type RecordsGuard } from './in-scope.ts'
import { plannedFailure } from './planned-failure.ts'

/** What a procedure asks of its caller. The access matrix lists every procedure with its guard. */
export type Guard = { kind: 'open' } | { kind: 'signed_in' } | RecordsGuard

const CODE = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  refused: 'UNPROCESSABLE_CONTENT',
  invalid: 'BAD_REQUEST',
  throttled: 'TOO_MANY_REQUESTS',
  too_large: 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorKind, TRPCError['code']>

const t = initTRPC
  .context<PortalContext>()
  .meta<{ guard: Guard }>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const planned = error.cause instanceof AppError ? error.cause : null
      const kind = planned?.kind ?? (error.code === 'BAD_REQUEST' ? 'invalid' : 'internal')
      return {
        ...shape,
        message: planned?.reason ?? kind,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          kind,
          reason: planned?.reason ?? kind,
          details: planned?.details ?? {},
        },
      }
    },
  })

/** The one place where a planned failure meets the wire. */
const planErrors = t.middleware(async ({ path, next }) => {
  const result = await inSpan(path, () => next(), outcomeOf)
  if (result.ok) return result
  const planned = plannedFailure(result.error.cause)
  if (planned !== undefined) {
    throw new TRPCError({ code: CODE[planned.kind], message: planned.reason, cause: planned })
  }
  return result
})

/** For the trace: what was refused did not fail. */
function outcomeOf(result: { ok: true } | { ok: false; error: TRPCError }): Outcome {
  if (result.ok) return {}
  const { cause, code } = result.error
  const kind = plannedFailure(cause)?.kind
  const status = kind === undefined ? code : CODE[kind]
  return {
    failed: status === 'INTERNAL_SERVER_ERROR',
    attributes: { 'rpc.response.status_code': status },
  }
}

const base = t.procedure.use(planErrors)

/** For everybody, signed in or not. */
export const openProcedure = base.meta({ guard: { kind: 'open' } })

/** For an account itself, also while its password must be changed. */
export const accountProcedure = base
  .meta({ guard: { kind: 'signed_in' } })
  .use(({ ctx, next }) => next({ ctx: { own: inOwnScope(ctx) } }))

const recordsProcedure = (guard: RecordsGuard) =>
  base
    .meta({ guard })
    .use(({ ctx, next }) =>
      next({ ctx: { scoped: inScope(ctx, guard), read: readInScope(ctx, guard) } }),
    )

/** For the installation as a whole: accounts, committees, the log of all. */
export const installationProcedure = (dataClass: DataClass) =>
  recordsProcedure({ kind: 'installation', dataClass })

/** For one unit and all below it, named by the request and checked by the database. */
export const unitProcedure = (dataClass: DataClass) => recordsProcedure({ kind: 'unit', dataClass })

export const { router, createCallerFactory } = t
