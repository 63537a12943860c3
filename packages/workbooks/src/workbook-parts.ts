import { attributeOf } from './xml-attributes.ts'

const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels'

/** Which part holds which sheet, and which the styles, by the workbook's own list. */
export function partsOf(read: (name: string) => string | undefined): {
  sheets: ReadonlyMap<string, string>
  styles: string | undefined
} {
  const targets = new Map<string, string>()
  let styles: string | undefined
  for (const [tag] of (read(RELATIONSHIPS) ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
    const target = attributeOf(tag, 'Target') ?? ''
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    targets.set(attributeOf(tag, 'Id') ?? '', name)
    if (attributeOf(tag, 'Type')?.endsWith('/styles') === true) styles = name
  }
  const sheets = new Map<string, string>()
  for (const [tag] of (read('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)) {
    const part = targets.get(attributeOf(tag, '(?:\\w+:)?id') ?? '')
    if (part !== undefined) sheets.set(attributeOf(tag, 'name') ?? '', part)
  }
  return { sheets, styles }
}
