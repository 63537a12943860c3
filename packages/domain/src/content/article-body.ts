import { z } from 'zod'
import { cleanText } from '../text/clean.ts'
import { isStorable, line } from './line.ts'
import { isSafeUrl } from './safe-url.ts'

/** Running text. White space at the ends of a span parts words and is kept. */
const span = z.strictObject({
  text: z
    .string()
    .overwrite((text) => text.normalize('NFC'))
    .min(1)
    .max(5000)
    .refine(isStorable, 'unstorable_text'),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  href: z.string().max(2000).refine(isSafeUrl, 'unsafe_url').optional(),
})

const spans = z.array(span).min(1).max(200)

/** A picture says what it shows, or somebody ticked that it only decorates. */
export const alternative = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: line(300) }),
  z.strictObject({ kind: z.literal('decorative') }),
])

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), spans }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: line(200).min(1),
  }),
  z.strictObject({ type: z.literal('quote'), spans, source: line(200).optional() }),
  z.strictObject({
    type: z.literal('figure'),
    imageId: z.uuid(),
    alternative,
    caption: line(500),
    credit: line(200),
  }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(spans).min(1).max(100),
  }),
])

/** The whole body; unknown blocks, marks and keys are refused, never dropped. */
export const articleBody = z.array(block).max(500)

export type Span = z.infer<typeof span>
export type Block = z.infer<typeof block>
export type ArticleBody = z.infer<typeof articleBody>

/** Plain text of a body, one block per line, for searching and previews. */
export function plainText(body: ArticleBody): string {
  return body.map(textOf).filter(Boolean).join('\n')
}

function textOf(block: Block): string {
  if (block.type === 'heading') return block.text
  if (block.type === 'figure') return cleanText(`${block.caption} ${block.credit}`)
  if (block.type === 'list') return block.items.map(joined).join('\n')
  return joined(block.spans)
}

function joined(parts: readonly Span[]): string {
  return cleanText(parts.map(({ text }) => text).join(''))
}
