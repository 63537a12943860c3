import { describe, expect, it } from 'vitest'
import { createHostCheck } from './allowed-hosts.ts'

describe('createHostCheck', () => {
  it('knows the public name, names of the operator and this machine, with any port', () => {
    const isAllowed = createHostCheck('https://sonkhe.example', ['xa.example'])
    for (const host of ['SonKhe.example', 'xa.example:8080', 'localhost:4301', '[::1]:4301'])
      expect([host, isAllowed(host)]).toEqual([host, true])
    for (const host of [undefined, '', 'evil.example', 'sonkhe.example.evil.example'])
      expect([host, isAllowed(host)]).toEqual([host, false])
  })

  it('learns an address that the machine was given after the start', () => {
    const addresses = ['192.168.1.20']
    const isAllowed = createHostCheck(null, [], () => addresses)
    expect(isAllowed('192.168.1.20:4301')).toBe(true)
    expect(isAllowed('192.168.1.30:4301')).toBe(false)
    addresses.push('192.168.1.30')
    expect(isAllowed('192.168.1.30:4301')).toBe(true)
  })
})
