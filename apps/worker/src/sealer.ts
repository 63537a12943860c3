import { setTimeout as sleep } from 'node:timers/promises'
import { sealAudit } from '@nguon/db/audit/seal-audit'
import type { Scoped } from '@nguon/db/session/scoped'
import type { Logger } from 'pino'

const PAUSE_MS = 500
const PAUSE_AFTER_FAILURE_MS = 5_000

/**
 * Chains committed audit rows within a second. Several workers may do this at once: the database
 * lets one at a time. Returns what stops it, after the batch in hand.
 */
export function startSealer(scoped: Scoped, log: Logger): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      const sealed = await scoped({ account: null, unit: null }, sealAudit).catch(
        (err: unknown) => {
          log.warn({ err }, 'the audit log could not be sealed')
        },
      )
      const pause = sealed === undefined ? PAUSE_AFTER_FAILURE_MS : PAUSE_MS
      if (!sealed) await sleep(pause, undefined, { signal }).catch(() => {})
    }
  }
  const looping = loop()
  return () => {
    stopping.abort()
    return looping
  }
}
