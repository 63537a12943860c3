import type { HttpBindings } from '@hono/node-server'
import type { RequestIdVariables } from 'hono/request-id'
import type { SecureHeadersVariables } from 'hono/secure-headers'

export type PortalEnv = {
  Bindings: HttpBindings
  Variables: RequestIdVariables & SecureHeadersVariables
}
