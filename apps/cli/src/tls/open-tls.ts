import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import path from 'node:path'
import { keyPair, type KeyPair } from '@nguon/process/tls'
import { CliFault, errorCode } from '../core/fault.ts'
import { authorityFile, dataFault } from '../data/data-dir.ts'
import { writePrivate } from '../data/secrets.ts'

const AUTHORITY_DAYS = 7_300
/** The longest that Apple's devices accept, even of an authority that their user installed. */
const SERVER_DAYS = 825
/** Nothing renews a certificate while it is served, so one must outlast any run. */
const LEAST_DAYS = 400
const DAY_MS = 86_400_000

export type Tls = {
  /** What portal and site serve with. */
  pair: KeyPair
  /** What users install once on their devices. */
  authority: { file: string; fingerprint: string }
}

/**
 * A certificate for `names`, from this installation's own authority. Both are kept in the data folder;
 * the certificate is renewed when a name is missing or it grows old, the authority only before it
 * would expire, because every device has to be told.
 */
export async function openTls(dataDir: string, names: readonly string[]): Promise<Tls> {
  const folder = path.dirname(authorityFile(dataDir))
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Only here, so that no other command waits until it is loaded.
    const { makeAuthority, makeServerPair } = await import('./certificates.ts')
    const authority = await keep(
      authorityFile(dataDir),
      (certificate) => lasts(certificate, SERVER_DAYS),
      () => makeAuthority(AUTHORITY_DAYS),
    )
    const issuer = new X509Certificate(authority.cert)
    const pair = await keep(
      path.join(folder, 'server.json'),
      (certificate) =>
        lasts(certificate, LEAST_DAYS) &&
        certificate.verify(issuer.publicKey) &&
        names.every((name) => isFor(certificate, name)),
      () => makeServerPair(authority, names, SERVER_DAYS),
    )
    const file = path.join(folder, 'nguon-ca.crt')
    await writeFile(file, authority.cert)
    return { pair, authority: { file, fingerprint: issuer.fingerprint256 } }
  } catch (error) {
    throw dataFault(error, dataDir)
  }
}

/** The pair in the file while it is good, or else a new one. One file, so that no key stands beside another's certificate. */
async function keep(
  file: string,
  isGood: (certificate: X509Certificate) => boolean,
  make: () => Promise<KeyPair>,
): Promise<KeyPair> {
  const kept = await readPair(file)
  if (kept !== undefined && isGood(new X509Certificate(kept.cert))) return kept
  const made = await make()
  await writePrivate(file, `${JSON.stringify(made, null, 2)}\n`)
  return made
}

async function readPair(file: string): Promise<KeyPair | undefined> {
  try {
    return keyPair.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    if (errorCode(error) !== undefined) throw error
    throw new CliFault('bad_secrets', { file })
  }
}

const lasts = ({ validToDate }: X509Certificate, days: number): boolean =>
  validToDate.getTime() > Date.now() + days * DAY_MS

const isFor = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined
