import { createServer, type ServerOptions } from 'node:https'
import { z } from 'zod'

/** A private key and the certificate of its public half, both PEM. */
export const keyPair = z.strictObject({ key: z.string().min(1), cert: z.string().min(1) })

export type KeyPair = z.infer<typeof keyPair>

/** How a server is created: within `limits`, and over TLS when its process was given a certificate. */
export function serverOver(tls: KeyPair | undefined, limits: ServerOptions) {
  return tls === undefined
    ? { serverOptions: limits }
    : { createServer, serverOptions: { ...limits, ...tls } }
}
