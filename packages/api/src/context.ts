import type { SessionKey } from '@nguon/db/session/enter'
import type { Scopes } from '@nguon/db/session/scopes'
import type { FileStore } from './files/file-store.ts'
import type { Vault } from './vault/vault.ts'

/** What a process of the portal has: made once, handed to every request. */
export type Services = Scopes & {
  vault: Vault
  files: FileStore
  /** Counts an attempt; throws `throttled` when the key has used up its points. */
  throttle: (key: string) => Promise<void>
  /** True when the clock is fixed for the demo. */
  demo: boolean
}

export type PortalContext = {
  services: Services
  requestId: string
  /** The client's address as trusted proxies tell it; used for throttling only, never stored. */
  address: string
  userAgent: string
  /** Whose request it is: mostly the session it came with, which may have ended; null without one. */
  caller: string | SessionKey | null
  /** The unit the user works in, as the request states it; the database checks it. */
  unit: string | null
  /** Sets or clears the session cookie of the answer. */
  setSession: (token: string | null) => void
  /** Ends the session that the request came with: a new one never continues an old one. */
  endPreviousSession: () => Promise<void>
}
