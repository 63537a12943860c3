import type { ArticleBody, Block, Span } from '@nguon/domain/content/article-body'
import { isSafeUrl } from '@nguon/domain/content/safe-url'

export const blockKinds = [
  'paragraph',
  'heading',
  'subheading',
  'quote',
  'list',
  'numbered',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A block as the form holds it: plain text, a list with one item per line. */
export type FormBlock = {
  kind: BlockKind | 'figure'
  text: string
  source: string
  /** What it was read from, so that an untouched block keeps marks that the form does not offer. */
  original: Block | null
}

export const emptyBlock = (kind: BlockKind): FormBlock => ({
  kind,
  text: '',
  source: '',
  original: null,
})

/** The blocks of a stored body for the form. */
export const toFormBlocks = (body: ArticleBody): FormBlock[] => body.map(readBlock)

/** The body that the form describes; empty blocks are left out, https addresses become links. */
export const toBody = (blocks: readonly FormBlock[]): ArticleBody => blocks.flatMap(writeBlock)

/** A pasted text as paragraphs, one per line. */
export const pastedParagraphs = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replaceAll(/[\t\u00A0]/gu, ' ').trim())
    .filter(Boolean)

function readBlock(block: Block): FormBlock {
  const read = { source: '', original: block }
  switch (block.type) {
    case 'paragraph':
      return { ...read, kind: 'paragraph', text: joined(block.spans) }
    case 'heading':
      return { ...read, kind: block.level === 2 ? 'heading' : 'subheading', text: block.text }
    case 'quote':
      return { ...read, kind: 'quote', text: joined(block.spans), source: block.source ?? '' }
    case 'list':
      return {
        ...read,
        kind: block.ordered ? 'numbered' : 'list',
        text: block.items.map(joined).join('\n'),
      }
    case 'figure':
      return { ...read, kind: 'figure', text: block.caption }
    default:
      return block satisfies never
  }
}

function writeBlock(block: FormBlock): Block[] {
  const { original } = block
  if (original !== null) {
    const before = readBlock(original)
    if (before.kind === block.kind && before.text === block.text && before.source === block.source)
      return [original]
  }
  const text = oneLine(block.text)
  if (text === '') return []
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', spans: linked(text) }]
    case 'heading':
      return [{ type: 'heading', level: 2, text }]
    case 'subheading':
      return [{ type: 'heading', level: 3, text }]
    case 'quote': {
      const source = oneLine(block.source)
      return [{ type: 'quote', spans: linked(text), ...(source === '' ? {} : { source }) }]
    }
    case 'list':
    case 'numbered': {
      const items = pastedParagraphs(block.text).map(linked)
      return [{ type: 'list', ordered: block.kind === 'numbered', items }]
    }
    case 'figure':
      return []
    default:
      return block.kind satisfies never
  }
}

const joined = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

const oneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

const ADDRESS = /https:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/gu

/** Text with its https addresses as links. */
function linked(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    if (!isSafeUrl(href)) continue
    if (index > from) spans.push({ text: text.slice(from, index) })
    spans.push({ text: href, href })
    from = index + href.length
  }
  if (from < text.length) spans.push({ text: text.slice(from) })
  return spans
}
