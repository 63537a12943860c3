import { createVault, type Vault } from './vault.ts'

/** The vault from a process's secrets, where every key is base64. */
export function openVault(secrets: {
  dataKeys: { current: string; keys: Readonly<Record<string, string>> }
  hmacKey: string
}): Vault {
  const keys = Object.entries(secrets.dataKeys.keys).map(
    ([id, key]) => [id, Buffer.from(key, 'base64')] as const,
  )
  return createVault({
    current: secrets.dataKeys.current,
    keys: Object.fromEntries(keys),
    hmacKey: Buffer.from(secrets.hmacKey, 'base64'),
  })
}
