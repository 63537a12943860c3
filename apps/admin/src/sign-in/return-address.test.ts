import { describe, expect, it } from 'vitest'
import { isInside } from './return-address.ts'

describe('the address to return to', () => {
  it('may be any screen of the portal', () => {
    for (const address of ['/', '/accounts?q=a', '/u/1/candidates?sort=-name'])
      expect(isInside(address)).toBe(true)
  })

  it('is never another host', () => {
    for (const address of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '',
    ])
      expect(isInside(address)).toBe(false)
  })
})
