import { describe, expect, it } from 'vitest'
import { markSaved } from './saved-notice.ts'

const page = (body: string) => ({ status: 200, contentType: 'text/html', body, location: null })

describe('markSaved', () => {
  it('says since when, in Vietnamese time, in both places', () => {
    const body =
      '<nav></nav><div data-saved="strip"></div><p><span data-saved="figures"></span>x</p>'
    const marked = markSaved(page(body), Temporal.Instant.from('2026-11-21T23:40:00Z')).body
    expect(marked).toContain('cập nhật lúc 06:40, Chủ nhật 22/11/2026')
    expect(marked).toContain('<p>Bản lưu 06:40, 22/11/2026 · x</p>')
    expect(marked).not.toContain('data-saved')
  })

  it('leaves a page without places as it is', () => {
    const bare = page('a;b')
    expect(markSaved(bare, Temporal.Instant.from('2026-11-21T23:40:00Z'))).toEqual(bare)
  })
})
