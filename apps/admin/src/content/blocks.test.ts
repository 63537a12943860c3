import { articleBody } from '@nguon/domain/content/article-body'
import type { ArticleBody } from '@nguon/domain/content/article-body'
import { describe, expect, it } from 'vitest'
import { emptyBlock, pastedParagraphs, toBody, toFormBlocks } from './blocks.ts'

const body: ArticleBody = [
  { type: 'heading', level: 3, text: 'Kết quả' },
  { type: 'paragraph', spans: [{ text: 'Kết nạp ' }, { text: '329', strong: true }] },
  { type: 'quote', spans: [{ text: 'Biết chắc nguồn' }], source: 'Bí thư' },
  { type: 'list', ordered: true, items: [[{ text: 'một' }], [{ text: 'hai' }]] },
]

describe('the blocks of the form', () => {
  it('give back the body that they were read from, marks included', () => {
    expect(toBody(toFormBlocks(body))).toEqual(body)
  })

  it('write what was changed and leave the rest', () => {
    const blocks = toFormBlocks(body).map((block, at) =>
      at === 3 ? { ...block, text: 'một\n\n  ba ' } : block,
    )
    expect(toBody(blocks)).toEqual([
      ...body.slice(0, 3),
      { type: 'list', ordered: true, items: [[{ text: 'một' }], [{ text: 'ba' }]] },
    ])
  })

  it('leave out what is empty and make links of addresses', () => {
    const text = 'Xem https://dangcongsan.vn/tin. Hết'
    const blocks = [emptyBlock('quote'), { ...emptyBlock('paragraph'), text }]
    const written = toBody(blocks)
    expect(written).toEqual([
      {
        type: 'paragraph',
        spans: [
          { text: 'Xem ' },
          { text: 'https://dangcongsan.vn/tin', href: 'https://dangcongsan.vn/tin' },
          { text: '. Hết' },
        ],
      },
    ])
    expect(articleBody.safeParse(written).success).toBe(true)
  })

  it('make no link of anything that is not https', () => {
    const text = 'javascript:alert(1) http://x.vn https://an:mk@x.vn/'
    expect(toBody([{ ...emptyBlock('paragraph'), text }])).toEqual([
      { type: 'paragraph', spans: [{ text }] },
    ])
  })
})

describe('a pasted text', () => {
  it('becomes one paragraph per line, composed and without tabs', () => {
    expect(pastedParagraphs('Một\u0323t\r\n\r\nHai\tba\n'.normalize('NFD'))).toEqual([
      'Mộṭt'.normalize('NFC'),
      'Hai ba',
    ])
  })
})
