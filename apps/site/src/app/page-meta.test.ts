import { describe, expect, it } from 'vitest'
import { pageMeta, rootOf, unlistedMeta } from './page-meta.ts'

const site = {
  name: 'Đảng bộ xã Sơn Khê',
  parentBody: '',
  contact: {},
  responsible: '',
  licence: '',
  pages: [],
  accent: null,
}
const news = { title: 'Tin tức', description: '', path: '/tin-tuc' }

describe('the head of a page', () => {
  it('names page and committee, and the committee alone at home', () => {
    const root = { site, origin: null }
    expect(pageMeta(root, news)).toContainEqual({ title: 'Tin tức – Đảng bộ xã Sơn Khê' })
    const home = { ...news, title: site.name }
    expect(pageMeta(root, home)).toContainEqual({ title: 'Đảng bộ xã Sơn Khê' })
  })

  it('gives a messenger the kind of the page, and its one address where that is known', () => {
    const known = pageMeta({ site, origin: 'https://sonkhe.example' }, { ...news, type: 'article' })
    expect(known).toContainEqual({ property: 'og:type', content: 'article' })
    expect(known).toContainEqual({
      property: 'og:url',
      content: 'https://sonkhe.example/tin-tuc',
    })
    const unknown = pageMeta({ site, origin: null }, news)
    expect(unknown).toContainEqual({ property: 'og:type', content: 'website' })
    expect(JSON.stringify(unknown)).not.toMatch(/canonical|og:url/u)
  })

  it('keeps what leads nowhere out of search engines, under the name of the committee', () => {
    expect(unlistedMeta(site, 'Không tìm thấy trang này')).toEqual([
      { title: 'Không tìm thấy trang này – Đảng bộ xã Sơn Khê' },
      { name: 'robots', content: 'noindex' },
    ])
  })

  it('does without a committee', () => {
    expect(pageMeta(rootOf([]), news)).toContainEqual({ title: 'Tin tức' })
  })
})
