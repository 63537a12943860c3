export type Health = { ok: boolean; checks: Record<string, 'ok' | 'failed'> }

/**
 * Runs the named checks side by side, each at most `timeoutMs` long. A check fails by throwing;
 * what it threw is not shown to whoever asks.
 */
export async function checkHealth(
  checks: Record<string, () => Promise<unknown>>,
  timeoutMs = 2_000,
): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const passed = await withTimeout(check, timeoutMs)
      return [name, passed ? 'ok' : 'failed'] as const
    }),
  )
  return { ok: results.every(([, state]) => state === 'ok'), checks: Object.fromEntries(results) }
}

async function withTimeout(check: () => Promise<unknown>, timeoutMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), timeoutMs)
  try {
    return await Promise.race([check().then(() => true), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
