import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

export type SensitiveField = 'ethnicity' | 'religion' | 'identity_number'

export type Sealed = { ciphertext: Buffer; keyId: string }

/** Keys live outside the database; `current` encrypts, every key decrypts. */
export type VaultKeys = {
  current: string
  keys: Readonly<Record<string, Buffer>>
  hmacKey: Buffer
}

export type Vault = {
  /** AES-256-GCM; `context` binds the ciphertext to its place, so that it cannot be swapped. */
  seal: (plain: string | Buffer, context: string) => Sealed
  open: (sealed: Sealed, context: string) => Buffer
  /** A keyed token: equal values of one field have equal tokens, for counting and equality only. */
  token: (field: SensitiveField, value: string) => Buffer
}

const nonceLength = 12
const tagLength = 16
/** Ethnicities and religions are words of short lists, asked for once for every row of a list of persons. */
const mostTokens = 500

export function createVault({ current, keys, hmacKey }: VaultKeys): Vault {
  const keyOf = (id: string): Buffer => {
    const key = keys[id]
    if (key === undefined) throw new Error(`the vault has no key ${id}`)
    return key
  }
  const tokens = new Map<string, Buffer>()
  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', keyOf(current), nonce).setAAD(
        Buffer.from(context),
      )
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return { ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId: current }
    },
    open({ ciphertext, keyId }, context) {
      const nonce = ciphertext.subarray(0, nonceLength)
      const tag = ciphertext.subarray(nonceLength, nonceLength + tagLength)
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), nonce)
        .setAAD(Buffer.from(context))
        .setAuthTag(tag)
      return Buffer.concat([
        decipher.update(ciphertext.subarray(nonceLength + tagLength)),
        decipher.final(),
      ])
    },
    token(field, value) {
      const text = `${field}\u0000${value.normalize('NFC')}`
      const known = tokens.get(text)
      if (known !== undefined) return known
      const token = createHmac('sha256', hmacKey).update(text).digest()
      if (field !== 'identity_number' && tokens.size < mostTokens) tokens.set(text, token)
      return token
    },
  }
}
