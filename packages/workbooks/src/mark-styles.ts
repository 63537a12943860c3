import type { Severity } from './marks.ts'
import { attributeOf, prefixOf, withAttribute } from './xml-attributes.ts'

/** Numbers of cell formats; those asked for are added to the workbook's own. */
export type MarkStyles = {
  /** The format of a cell with the mark of its severity: its numbers, font and alignment stay. */
  marked: (format: number, severity: Severity) => number
  reason: () => number
  header: () => number
  xml: () => string
}

/** A tint and an edge, thick or dashed: what is wrong is told apart without colour, too. */
const look = {
  error: { fill: 'FFFBD5CF', edge: 'FFB3261E', line: 'medium' },
  warning: { fill: 'FFFFEBC2', edge: 'FF8A5A00', line: 'dashed' },
} as const satisfies Record<Severity, { fill: string; edge: string; line: string }>

const severities = ['error', 'warning'] as const

/** Adds formats to a part of styles; a workbook without one gets its reasons without any. */
export function createMarkStyles(xml: string | undefined): MarkStyles {
  if (xml === undefined) {
    return { marked: (format) => format, reason: () => 0, header: () => 0, xml: () => '' }
  }
  const p = prefixOf(xml, 'styleSheet')
  const known = formatsOf(xml, p)
  const added: string[] = []
  const numbers = new Map<string, number>()
  const first = (name: string): number => countOf(xml, p, name)

  function add(format: string): number {
    const number = numbers.get(format) ?? known.length + added.push(format) - 1
    numbers.set(format, number)
    return number
  }
  function marked(format: number, severity: Severity): number {
    const place = severities.indexOf(severity)
    const base = known[format] ?? known[0] ?? `<${p}xf/>`
    const [, tag = base] = /^(<[^>]*>)/u.exec(base) ?? []
    const looks = {
      fillId: first('fills') + place,
      applyFill: 1,
      borderId: first('borders') + place,
      applyBorder: 1,
    }
    const changed = Object.entries(looks).reduce(
      (now, [name, value]) => withAttribute(now, name, String(value)),
      tag,
    )
    return add(changed + base.slice(tag.length))
  }
  const wrapped = (font: number): string =>
    `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`
  return {
    marked,
    reason: () => add(wrapped(0)),
    header: () => add(wrapped(first('fonts'))),
    xml: () => {
      const looks = severities.map((severity) => look[severity])
      const parts = {
        fonts: [`<${p}font><${p}b/><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
        fills: looks.map(({ fill }) => fillOf(p, fill)),
        borders: looks.map(({ edge, line }) => borderOf(p, edge, line)),
        cellXfs: added,
      }
      return Object.entries(parts).reduce(
        (now, [name, elements]) => append(now, p, name, elements),
        xml,
      )
    },
  }
}

function fillOf(p: string, colour: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
}

function borderOf(p: string, colour: string, line: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="${line}"><${p}color rgb="${colour}"/></${p}${side}>`,
  )
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`
}

/** The part between the tags of a list. */
function listOf(xml: string, p: string, name: string): string {
  return new RegExp(`<${p}${name}[\\s>][\\s\\S]*?</${p}${name}>`, 'u').exec(xml)?.[0] ?? ''
}

function formatsOf(xml: string, p: string): string[] {
  const formats = new RegExp(`<${p}xf\\b[^>]*/>|<${p}xf\\b[^>]*>[\\s\\S]*?</${p}xf>`, 'gu')
  return [...listOf(xml, p, 'cellXfs').matchAll(formats)].map(([format]) => format)
}

function countOf(xml: string, p: string, name: string): number {
  const element = { fonts: 'font', fills: 'fill', borders: 'border' }[name] ?? name
  return [...listOf(xml, p, name).matchAll(new RegExp(`<${p}${element}[\\s/>]`, 'gu'))].length
}

function append(xml: string, p: string, name: string, elements: readonly string[]): string {
  const list = listOf(xml, p, name)
  if (list === '' || elements.length === 0) return xml
  const [tag = ''] = /^<[^>]*>/u.exec(list) ?? []
  const count = Number(attributeOf(tag, 'count') ?? 0) + elements.length
  const closing = `</${p}${name}>`
  const body = list.slice(tag.length, -closing.length)
  const anew = withAttribute(tag, 'count', String(count)) + body + elements.join('') + closing
  return xml.replace(list, () => anew)
}
