import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { origin, port, trustedProxies } from './config-fields.ts'
import { ConfigFault, parseConfig } from './config.ts'

const schema = z.object({ PORT: port(4300), ORIGIN: origin, PROXIES: trustedProxies })

describe('parseConfig', () => {
  it('fills defaults and freezes', () => {
    const config = parseConfig(schema, { ORIGIN: 'https://nguon.example', PORT: '', OTHER: 'x' })
    expect(config).toEqual({ PORT: 4300, ORIGIN: 'https://nguon.example', PROXIES: [] })
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('names every bad variable at once', () => {
    const bad = { PORT: '99999', ORIGIN: 'https://nguon.example/path', PROXIES: '10.0.0.1, nginx' }
    const read = (): unknown => parseConfig(schema, bad)
    expect(read).toThrow(ConfigFault)
    expect(read).toThrow(/PORT:[^]*ORIGIN: must be an origin[^]*PROXIES: must be IP addresses/)
  })

  it('reads a list of proxies', () => {
    const config = parseConfig(schema, {
      ORIGIN: 'http://localhost:4300',
      PROXIES: '10.0.0.1, ::1',
    })
    expect(config.PROXIES).toEqual(['10.0.0.1', '::1'])
  })
})
