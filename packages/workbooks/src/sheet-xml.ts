import { address, columnLetters } from '@nguon/domain/imports/sheet'
import { tableRow, textCell } from './sheet-cells.ts'
import { headRows, rowOfHeader, type HeadRow } from './sheet-head.ts'
import { looks } from './sheet-styles.ts'
import type { WrittenColumn, WrittenSheet } from './written-sheet.ts'
import { xmlText } from './xml-text.ts'

const CHUNK = 64 * 1024
/** Rows of an empty form that offer their choices. */
const FORM_ROWS = 1_000

/** The XML of a worksheet in pieces; rows are taken as the reader asks for more. */
export async function* sheetXml(sheet: WrittenSheet): AsyncGenerator<Buffer> {
  const columns = sheet.columns.map(({ kind }, index) => ({
    letter: columnLetters(index + 1),
    kind,
  }))
  const last = columns.at(-1)?.letter ?? 'A'
  const head = headRows(sheet)
  const header = rowOfHeader(sheet)
  let text = opening(sheet, header) + head.map(headRowXml).join('')
  text += `<row r="${header}">${columns
    .map(({ letter }, index) =>
      textCell(`${letter}${header}`, sheet.columns[index]?.header ?? '', looks.header),
    )
    .join('')}</row>`
  let row = header
  for await (const values of sheet.rows) {
    row += 1
    text += tableRow(row, values, columns)
    if (text.length >= CHUNK) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text + closing(sheet, head, `A${header}:${last}${Math.max(row, header + 1)}`))
}

function opening({ columns }: WrittenSheet, header: number): string {
  const below = header + 1
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="16"/>' +
    `<cols>${columns
      .map(
        ({ width, kind }, index) =>
          `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${looks[kind]}" customWidth="1"/>`,
      )
      .join('')}</cols><sheetData>`
  )
}

function headRowXml({ row, height, cells }: HeadRow): string {
  const drawn = cells.map(({ from, text, look }) => textCell(address(row, from), text, look))
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  return `<row r="${row}"${tall}>${drawn.join('')}</row>`
}

function closing(sheet: WrittenSheet, head: readonly HeadRow[], table: string): string {
  const merges = head.flatMap(({ row, cells }) =>
    cells
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => `<mergeCell ref="${address(row, from)}:${address(row, to)}"/>`),
  )
  return (
    `</sheetData><autoFilter ref="${table}"/>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`) +
    validations(sheet) +
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    pageLines(sheet) +
    '</worksheet>'
  )
}

/** What Excel takes as a list within a cell. */
const LONGEST_LIST = 255

/** The list of a column's choices. */
function validations(sheet: WrittenSheet): string {
  const first = rowOfHeader(sheet) + 1
  const lists = sheet.columns.flatMap((column, index) => {
    const source = sourceOf(column)
    if (source === null) return []
    const letter = columnLetters(index + 1)
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${letter}${first}:${letter}${first + FORM_ROWS}"><formula1>${source}</formula1></dataValidation>`,
    ]
  })
  if (lists.length === 0) return ''
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

/** A longer list than Excel takes needs cells that hold it; without them there is none. */
function sourceOf({ choices = [], choicesFrom }: WrittenColumn): string | null {
  const listed = choices.join(',')
  if (listed === '') return null
  if (listed.length <= LONGEST_LIST) return `"${xmlText(listed)}"`
  if (choicesFrom === undefined) return null
  const { sheet, column, from, to } = choicesFrom
  const letter = columnLetters(column)
  return `'${xmlText(sheet.replaceAll("'", "''"))}'!$${letter}$${from}:$${letter}$${to}`
}

/** Page n of m below; a mark stands on every page. An ampersand begins a code there. */
function pageLines({ mark }: WrittenSheet): string {
  const top = mark === undefined ? '' : `<oddHeader>&amp;C${xmlText(plain(mark))}</oddHeader>`
  const left = mark === undefined ? '' : `&amp;L${xmlText(plain(mark))}`
  return `<headerFooter>${top}<oddFooter>${left}&amp;R&amp;P/&amp;N</oddFooter></headerFooter>`
}

/** Excel takes 255 characters in a page line. */
const plain = (text: string): string => text.replaceAll('&', '+').slice(0, 110)
