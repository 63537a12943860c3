import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageKey } from './page-key.ts'

const keyOf = (address: string) => pageKey(new URL(address, 'http://site.example'))

describe('pageKey', () => {
  it('names a page by its path', () => {
    expect(keyOf('/')).toBe('/')
    expect(keyOf('/tin/dang-vien-moi')).toBe('/tin/dang-vien-moi')
    expect(keyOf('/trang/gioi-thieu')).toBe('/trang/gioi-thieu')
    expect(keyOf('/mau-sac.css?v=2')).toBe('/mau-sac.css')
  })

  it('keeps the parameters that change a page, in one form', () => {
    expect(keyOf('/tin-tuc?trang=2')).toBe('/tin-tuc?trang=2')
    expect(keyOf('/tin-tuc?trang=1')).toBe('/tin-tuc')
    expect(keyOf('/tin-tuc?trang=')).toBe('/tin-tuc')
    expect(keyOf('/ket-qua?nam=2026')).toBe('/ket-qua?nam=2026')
    expect(keyOf('/ket-qua/so-lieu.csv?nam=2026')).toBe('/ket-qua/so-lieu.csv?nam=2026')
  })

  it('refuses values that no page has', () => {
    expect(keyOf('/tin-tuc?trang=0')).toBeUndefined()
    expect(keyOf('/tin-tuc?trang=2%20or%201=1')).toBeUndefined()
    expect(keyOf("/ket-qua?nam=2026'--")).toBeUndefined()
  })

  it('refuses extensions, escapes, semicolons and doubled parameters (A44)', () => {
    for (const address of [
      '/tin/x.css',
      '/tin%2fx',
      '/tin/x;y',
      '/tin/X',
      '/tin//x',
      '/tin/x/',
      '/tin-tuc?trang=2&trang=3',
      '/?a=1&a=2',
    ])
      expect([address, keyOf(address)]).toEqual([address, undefined])
  })

  it('gives 10,000 random query strings one page (A45)', () => {
    const keys = new Set<string | undefined>()
    for (let index = 0; index < 10_000; index += 1) keys.add(keyOf(`/tin/x?x${index}=${index * 7}`))
    expect([...keys]).toEqual(['/tin/x'])
  })

  it('answers every text within its alphabet or not at all', () => {
    assert(
      property(string(), (text) => {
        const key = keyOf(`/tin/${encodeURIComponent(text)}?nam=${encodeURIComponent(text)}`)
        expect(key ?? '/tin/a').toMatch(/^\/tin\/[a-z0-9-]+$/u)
      }),
    )
  })
})
