import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles } from '../access/roles.ts'
import { articleBody, plainText } from './article-body.ts'
import { articleDraft, decidePublish, missingFields } from './article.ts'
import type { Article } from './article.ts'
import { contentActions, contentStatuses, decideSave, decideStep } from './lifecycle.ts'
import { isSafeUrl } from './safe-url.ts'

const article: Article = {
  title: 'Đảng viên mới ở Lạc Dương',
  sapo: 'Quý I kết nạp 2 đảng viên.',
  authorName: 'Nguyễn Văn An',
  category: 'Xây dựng Đảng',
  body: [{ type: 'paragraph', spans: [{ text: 'Chi bộ đã kết nạp.' }] }],
  image: null,
  status: 'in_review',
  authorIds: ['an'],
}
const publisher = { userId: 'binh', roles: ['publisher'] as const }
const figure = (text: string) =>
  ({
    type: 'figure',
    imageId: '0199d0c0-0000-7000-8000-000000000000',
    alternative: { kind: 'text', text },
    caption: 'Lễ kết nạp',
    credit: '',
  }) as const

describe('decidePublish', () => {
  it('takes a complete article in review by a second person', () => {
    expect(decidePublish(article, publisher)).toEqual({ ok: true, next: 'published' })
  })

  it('never lets an author publish his own work, whatever his roles', () => {
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.subarray(['an', 'chi'], { minLength: 1 }),
        (held, authorIds) => {
          for (const userId of authorIds) {
            expect(decidePublish({ ...article, authorIds }, { userId, roles: held }).ok).toBe(false)
          }
        },
      ),
    )
    const both = { userId: 'an', roles: ['editor', 'publisher'] as const }
    expect(decidePublish(article, both)).toEqual({ ok: false, reason: 'own_work' })
  })

  it('asks for the role and the status', () => {
    expect(decidePublish(article, { userId: 'binh', roles: ['editor'] })).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
    expect(decidePublish({ ...article, status: 'draft' }, publisher)).toEqual({
      ok: false,
      reason: 'wrong_status',
    })
  })

  it('names everything that is missing', () => {
    const empty = {
      ...article,
      title: '',
      sapo: '',
      authorName: '',
      category: '',
      body: [figure('')],
    }
    expect(decidePublish(empty, publisher)).toEqual({
      ok: false,
      reason: 'incomplete',
      missing: ['title', 'sapo', 'author_name', 'category', 'body', 'image_alternative'],
    })
  })

  it('takes a described or a decorative picture', () => {
    const decorative = { ...figure(''), alternative: { kind: 'decorative' as const } }
    for (const picture of [figure('Bí thư trao quyết định'), decorative]) {
      expect(missingFields({ ...article, body: [...article.body, picture] })).toEqual([])
    }
    const head = { picture: 'terraces', caption: '', credit: '' } as const
    const described = (text: string) => ({ ...head, alternative: { kind: 'text' as const, text } })
    expect(missingFields({ ...article, image: described('') })).toEqual(['image_alternative'])
    expect(missingFields({ ...article, image: described('Ruộng bậc thang') })).toEqual([])
  })
})

describe('decideStep', () => {
  it('goes round draft, review, published, withdrawn', () => {
    const editor = { userId: 'an', roles: ['editor'] as const }
    const next = (status: Article['status'], action: (typeof contentActions)[number]) =>
      decideStep(
        { status, authorIds: ['an'] },
        action === 'submit' || action === 'recall' || action === 'reopen' ? editor : publisher,
        action,
      )
    expect(next('draft', 'submit')).toEqual({ ok: true, next: 'in_review' })
    expect(next('in_review', 'recall')).toEqual({ ok: true, next: 'draft' })
    expect(next('in_review', 'return')).toEqual({ ok: true, next: 'draft' })
    expect(next('in_review', 'publish')).toEqual({ ok: true, next: 'published' })
    expect(next('published', 'withdraw')).toEqual({ ok: true, next: 'withdrawn' })
    expect(next('withdrawn', 'reopen')).toEqual({ ok: true, next: 'draft' })
  })

  it('withdraws a live copy also while its text is being revised', () => {
    for (const status of ['draft', 'in_review'] as const) {
      const item = { status, authorIds: ['an'] }
      expect(decideStep({ ...item, live: true }, publisher, 'withdraw').ok).toBe(true)
      expect(decideStep(item, publisher, 'withdraw')).toEqual({ ok: false, reason: 'wrong_status' })
    }
  })

  it('reaches published only from review', () => {
    const all = { userId: 'binh', roles }
    for (const status of contentStatuses) {
      for (const action of contentActions) {
        const step = decideStep({ status, authorIds: ['an'] }, all, action)
        const reaches = step.ok && step.next === 'published'
        expect(reaches).toBe(status === 'in_review' && action === 'publish')
      }
    }
  })
})

describe('decideSave', () => {
  it('makes a draft of whatever is changed, and says when a review is void', () => {
    const editor = { userId: 'an', roles: ['editor'] as const }
    for (const status of contentStatuses) {
      expect(decideSave({ status }, editor)).toEqual({
        ok: true,
        next: 'draft',
        voidsReview: status === 'in_review',
      })
      expect(decideSave({ status }, publisher)).toEqual({ ok: false, reason: 'not_allowed' })
    }
  })
})

const paragraph = (href: string) => [{ type: 'paragraph', spans: [{ text: 'x', href }] }]

describe('articleBody', () => {
  it.each([
    'https://xadung.example/van-ban?so=12',
    '/tin-tuc/le-ket-nap',
    '#phan-2',
    'mailto:banbientap@example.vn',
    'tel:+842633839111',
  ])('links to %s', (href) => {
    expect(articleBody.safeParse(paragraph(href)).success).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' https://example.vn',
    'data:text/html,x',
    'http://example.vn',
    '//example.vn',
    '/\\example.vn',
    'https://an:mat-khau@example.vn',
    'vbscript:x',
    'tin-tuc',
    '#',
    '',
  ])('does not link to "%s"', (href) => {
    expect(isSafeUrl(href)).toBe(false)
    expect(articleBody.safeParse(paragraph(href)).success).toBe(false)
  })

  it.each([
    [[{ type: 'html', html: '<b>x</b>' }]],
    [[{ type: 'paragraph', spans: [{ text: 'x', onclick: 'x' }] }]],
    [[{ type: 'heading', level: 1, text: 'x' }]],
    [
      [
        {
          type: 'figure',
          imageId: 'x',
          alternative: { kind: 'decorative' },
          caption: '',
          credit: '',
        },
      ],
    ],
    [[{ type: 'list', ordered: true, items: [] }]],
    [[{ type: 'paragraph', spans: [{ text: 'a\u0000b' }] }]],
    [[{ type: 'heading', level: 2, text: 'a\ud800' }]],
  ])('refuses %j', (body) => {
    expect(articleBody.safeParse(body).success).toBe(false)
  })

  it('stores composed text', () => {
    const title = ' Đảng  viên mới'.normalize('NFD')
    expect(
      articleDraft.parse({
        title,
        sapo: '',
        authorName: '',
        category: '',
        body: [],
        image: null,
      }).title,
    ).toBe('Đảng viên mới')
  })

  it('is searched as plain text', () => {
    const body = articleBody.parse([
      { type: 'heading', level: 2, text: 'Kết quả' },
      {
        type: 'paragraph',
        spans: [{ text: 'Kết nạp ' }, { text: '329', strong: true }, { text: ' người.' }],
      },
      { type: 'list', ordered: false, items: [[{ text: 'một' }], [{ text: 'hai' }]] },
      figure('ảnh'),
    ])
    expect(plainText(body)).toBe('Kết quả\nKết nạp 329 người.\nmột\nhai\nLễ kết nạp')
  })
})
