import { describe, expect, it } from 'vitest'
import { deviceName } from './device-name.ts'

describe('deviceName', () => {
  it('names browser and system', () => {
    const chrome = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/150.0 Safari/537.36'
    expect(deviceName(chrome)).toBe('Chrome, Android')
    expect(deviceName(`${chrome} Edg/150.0`)).toBe('Edge, Android')
    expect(deviceName('Mozilla/5.0 (iPhone) AppleWebKit/605 Version/19 Safari/604.1')).toBe(
      'Safari, iOS',
    )
  })

  it('is undefined for what it does not know', () => {
    expect(deviceName('curl/8')).toBeUndefined()
    expect(deviceName('')).toBeUndefined()
  })
})
