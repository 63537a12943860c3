/** The looks of a sheet: each is the place of its `xf` in `cellXfs` below. */
export const looks = {
  plain: 0,
  superior: 1,
  body: 2,
  motto: 3,
  title: 4,
  note: 5,
  mark: 6,
  header: 7,
  text: 8,
  /** Text that begins like a formula: it stays text also when the cell is typed into. */
  quoted: 9,
  number: 10,
  date: 11,
} as const

export type Look = (typeof looks)[keyof typeof looks]

const font = (size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`

const fonts = [
  font(12),
  font(12, '<b/>'),
  font(12, '<b/><u/>'),
  font(14, '<b/>'),
  font(12, '<i/>'),
  font(12, '<b/>').replace('<sz', '<color rgb="FFC00000"/><sz'),
]
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
]
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2EFE9"/></patternFill></fill>',
]

const DATE = 164
const WHOLE = 1
const AS_TEXT = 49

type Xf = { font?: number; border?: number; fill?: number; format?: number; quoted?: boolean }

const xf = (align: string, { font = 0, border = 0, fill = 0, format = 0, quoted }: Xf): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
  ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
  `${quoted === true ? ' quotePrefix="1"' : ''}><alignment ${align}/></xf>`

const centre = 'horizontal="center" vertical="center" wrapText="1"'
const inTable = 'vertical="top" wrapText="1"'

/** In the order of `looks`. */
const formats = [
  xf('vertical="top"', {}),
  xf(centre, {}),
  xf(centre, { font: 1 }),
  xf(centre, { font: 2 }),
  xf(centre, { font: 3 }),
  xf(centre, { font: 4 }),
  xf(centre, { font: 5 }),
  xf(centre, { font: 1, border: 1, fill: 2 }),
  xf(inTable, { border: 1, format: AS_TEXT }),
  xf(inTable, { border: 1, format: AS_TEXT, quoted: true }),
  xf('vertical="top"', { border: 1, format: WHOLE }),
  xf('horizontal="center" vertical="top"', { border: 1, format: DATE }),
]

const counted = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  counted('numFmts', [`<numFmt numFmtId="${DATE}" formatCode="dd/mm/yyyy"/>`]) +
  counted('fonts', fonts) +
  counted('fills', fills) +
  counted('borders', borders) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  counted('cellXfs', formats) +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'
