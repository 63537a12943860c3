import { describe, expect, it } from 'vitest'
import { chooseEncoding, encodePage, renderedOf } from './encoded-page.ts'

describe('chooseEncoding', () => {
  it('prefers Brotli, then gzip, and believes a refusal', () => {
    expect(chooseEncoding('gzip, deflate, br')).toBe('br')
    expect(chooseEncoding('gzip;q=0.5, deflate')).toBe('gzip')
    expect(chooseEncoding('br;q=0, gzip')).toBe('gzip')
    expect(chooseEncoding('br; q=0.0')).toBe('identity')
    expect(chooseEncoding('broken')).toBe('identity')
    expect(chooseEncoding(undefined)).toBe('identity')
  })
})

describe('encodePage', () => {
  const page = { status: 200, contentType: 'text/html', body: 'Đảng bộ xã', location: null }

  it('gives equal pages equal tags and others other tags', async () => {
    const { etag } = await encodePage(page)
    expect((await encodePage({ ...page })).etag).toBe(etag)
    expect((await encodePage({ ...page, body: 'Đảng bộ phường' })).etag).not.toBe(etag)
    expect((await encodePage({ ...page, status: 404 })).etag).not.toBe(etag)
  })

  it('keeps no more bytes than it counts', async () => {
    const { bodies } = await encodePage(page)
    for (const body of Object.values(bodies)) {
      expect(body.buffer.byteLength).toBe(body.byteLength)
    }
  })

  it('gives back what was rendered', async () => {
    expect(renderedOf(await encodePage(page))).toEqual(page)
  })
})
