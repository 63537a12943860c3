import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createVault } from './vault.ts'

const keys = { old: randomBytes(32), new: randomBytes(32) }
const hmacKey = randomBytes(32)
const vault = createVault({ current: 'new', keys, hmacKey })
const before = createVault({ current: 'old', keys, hmacKey })

const notAuthentic = /authenticat|initialization vector/iu

const token = (field: 'ethnicity' | 'religion', value: string, key = hmacKey) =>
  createVault({ current: 'new', keys, hmacKey: key }).token(field, value).toString('hex')

describe('the vault', () => {
  it('opens what it sealed, under a former key too', () => {
    for (const sealed of [vault.seal('Chu Ru', 'a'), before.seal('Chu Ru', 'a')])
      expect(vault.open(sealed, 'a').toString()).toBe('Chu Ru')
  })

  it('opens nothing in another’s place, changed, shortened, or under an unknown key', () => {
    const sealed = vault.seal('Chu Ru', 'person/1/ethnicity')
    expect(() => vault.open(sealed, 'person/2/ethnicity')).toThrow(notAuthentic)
    const changed = Buffer.from(sealed.ciphertext)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    const { keyId } = sealed
    expect(() => vault.open({ ciphertext: changed, keyId }, 'person/1/ethnicity')).toThrow(
      notAuthentic,
    )
    const empty = vault.seal('', 'a').ciphertext
    for (const length of [0, 12, 16, 24])
      expect(() => vault.open({ ciphertext: empty.subarray(0, length), keyId }, 'a')).toThrow(
        notAuthentic,
      )
    expect(() => vault.open({ ...sealed, keyId: 'gone' }, 'person/1/ethnicity')).toThrow('gone')
  })

  it('gives equal values of one field one token, and tells nothing across fields or keys', () => {
    expect(token('ethnicity', 'Cơ Ho')).toBe(token('ethnicity', 'Cơ Ho'.normalize('NFD')))
    expect(token('ethnicity', 'Cơ Ho')).not.toBe(token('religion', 'Cơ Ho'))
    expect(token('ethnicity', 'Cơ Ho')).not.toBe(token('ethnicity', 'Cơ Ho', randomBytes(32)))
  })
})
