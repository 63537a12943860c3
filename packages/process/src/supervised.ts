/** Messages a child sends to `nguon start`, and the one it answers with. */
export type FromChild = { type: 'send_secrets' } | { type: 'ready' }
export type ToChild = { type: 'secrets'; secrets: unknown }

/** Tells `nguon start`, if it started us, that this process now serves. */
export function announceReady(): void {
  process.send?.({ type: 'ready' } satisfies FromChild)
}
