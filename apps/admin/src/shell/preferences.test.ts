import { describe, expect, it } from 'vitest'
import { parsePreferences } from './preferences.ts'

const defaults = { theme: 'auto', locale: 'vi', navCollapsed: false, singleKeys: true }

describe('parsePreferences', () => {
  it('starts from the defaults', () => {
    expect(parsePreferences(null)).toEqual(defaults)
  })

  it('keeps known values and drops everything else', () => {
    const stored = { theme: 'dark', locale: 'en', navCollapsed: true, singleKeys: false, name: 'x' }
    expect(parsePreferences(JSON.stringify(stored))).toEqual({
      theme: 'dark',
      locale: 'en',
      navCollapsed: true,
      singleKeys: false,
    })
  })

  it('survives broken or foreign text', () => {
    for (const stored of ['{', 'null', '7', '"x"', '[]', '{"theme":"neon","locale":"fr"}'])
      expect(parsePreferences(stored)).toEqual(defaults)
  })
})
