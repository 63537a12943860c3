import { createPublicCaller } from '../public/router.ts'
import { openPublicDatabase } from '@nguon/db/public/client'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { buildDesk, draft, slogan, submitted } from './desk.fixture.ts'

const markup = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  ']]><script>alert(1)</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<style>@import "https://example.org/x.css"</style>',
]

const hrefs = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//example.org/x',
  '/\\example.org',
  'https://example.org\r\nSet-Cookie: a=b',
  'file:///etc/passwd',
]

describe('hostile text', () => {
  it('is stored as the text it is and comes back as nothing else', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'x1')
    const db = openPublicDatabase({ url: database.urlAs('app_site') })
    const site = createPublicCaller({ db, fixedToday: null })
    for (const text of markup) {
      const article = await submitted(desk, {
        title: text,
        sapo: text,
        authorName: text,
        category: text,
        body: [
          { type: 'heading', level: 2, text },
          { type: 'paragraph', spans: [{ text, strong: true }] },
          { type: 'quote', spans: [{ text }], source: text },
          { type: 'list', ordered: false, items: [[{ text }]] },
        ],
        image: {
          picture: 'flag',
          alternative: { kind: 'text', text },
          caption: text,
          credit: text,
        },
      })
      const { slug } = await desk.publisher.articles.publish(article)
      expect(slug).toMatch(/^[a-z0-9-]+$/)
      const page = await site.article({ slug })
      expect(page).toMatchObject({
        kind: 'article',
        article: { title: text, sapo: text, category: text, image: { alt: text, caption: text } },
      })
      const { id } = await desk.writer.slogans.create({ ...slogan, kicker: text, firstLine: text })
      const stored = (await desk.writer.slogans.list()).slogans.find((one) => one.id === id)
      expect(stored?.draft.firstLine).toBe(text)
    }
    await db.destroy()
  })

  it.for(hrefs)('links nowhere dangerous: %j', async (href, { database, portal }) => {
    const desk = await buildDesk(database, portal, `h${hrefs.indexOf(href)}`)
    await expect(
      desk.writer.articles.create({
        ...draft,
        body: [{ type: 'paragraph', spans: [{ text: 'x', href }] }],
      }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it.for([
    ['an unknown block', 'k1', [{ type: 'html', html: '<b>x</b>' }]],
    ['an event attribute', 'k2', [{ type: 'paragraph', spans: [{ text: 'x', onclick: 'x' }] }]],
    ['a key too many', 'k3', [{ type: 'paragraph', spans: [{ text: 'x' }], class: 'x' }]],
    ['a control character', 'k4', [{ type: 'heading', level: 2, text: 'a\0b' }]],
    ['half a character', 'k5', [{ type: 'heading', level: 2, text: '\ud800' }]],
  ] as const)('is refused with %s', async ([, segment, body], { database, portal }) => {
    const desk = await buildDesk(database, portal, segment)
    const forged: unknown = { ...draft, body }
    await expect(
      Reflect.apply(desk.writer.articles.create, undefined, [forged]),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
