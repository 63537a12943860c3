import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

describe('the address of a client', () => {
  it('is the socket’s when nobody is trusted, whatever the header says', () => {
    expect(clientAddress('::ffff:10.0.0.7', '1.2.3.4', [])).toBe('10.0.0.7')
  })

  it('is the last hop that no trusted proxy wrote', () => {
    const trusted = ['10.0.0.1', '10.0.0.2']
    expect(clientAddress('10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', trusted)).toBe('1.2.3.4')
  })

  it('is one for everybody who owns an IPv6 network', () => {
    const network = clientAddress('2001:db8:1:2:3::4', undefined, [])
    expect(clientAddress('2001:db8:1:2::1', undefined, [])).toBe(network)
    expect(clientAddress('2001:db8:1:3::1', undefined, [])).not.toBe(network)
    expect(clientAddress('::1', undefined, [])).not.toBe(network)
  })

  it('is the proxy itself when it forwards nothing', () => {
    expect(clientAddress('10.0.0.1', undefined, ['10.0.0.1'])).toBe('10.0.0.1')
  })
})
