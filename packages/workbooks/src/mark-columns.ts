import { attributeOf, withAttribute } from './xml-attributes.ts'

const WIDTH = 60

/** Gives one column its width; what a range over it says of the columns beside it stays. */
export function markColumns(xml: string, p: string, column: number): string {
  const wide = `<${p}col min="${column}" max="${column}" width="${WIDTH}" customWidth="1"/>`
  const list = new RegExp(`<${p}cols>([\\s\\S]*?)</${p}cols>`, 'u')
  const found = list.exec(xml)
  if (found === null) {
    return xml.replace(`<${p}sheetData`, `<${p}cols>${wide}</${p}cols><${p}sheetData`)
  }
  const columns = [...(found[1] ?? '').matchAll(/<[^>]*>/gu)].flatMap(([tag]) =>
    besides(tag, column),
  )
  const ordered = [...columns, wide].toSorted((a, b) => minOf(a) - minOf(b))
  return xml.replace(list, () => `<${p}cols>${ordered.join('')}</${p}cols>`)
}

/** A range of columns without that one: itself, one piece of it, or two. */
function besides(tag: string, column: number): string[] {
  const min = minOf(tag)
  const max = Number(attributeOf(tag, 'max'))
  if (column < min || column > max) return [tag]
  const before = column > min ? [withAttribute(tag, 'max', String(column - 1))] : []
  const after = column < max ? [withAttribute(tag, 'min', String(column + 1))] : []
  return [...before, ...after]
}

const minOf = (tag: string): number => Number(attributeOf(tag, 'min'))
