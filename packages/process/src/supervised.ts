/** Messages a child sends to `nguon start`, and the one it answers with. */
export type FromChild = { type: 'send_secrets' } | { type: 'port_taken' } | { type: 'ready' }
export type ToChild = { type: 'secrets'; secrets: unknown }

/** Tells `nguon start`, if it started us, that this process now serves. */
export function announceReady(): void {
  process.send?.({ type: 'ready' } satisfies FromChild)
}

/** Tells `nguon start`, if it started us, why this process is about to end. */
export async function announcePortTaken(): Promise<void> {
  if (!process.send) return
  // A process that did not wait could end before its message is out.
  const sent = Promise.withResolvers<void>()
  process.send({ type: 'port_taken' } satisfies FromChild, () => sent.resolve())
  await sent.promise
}
