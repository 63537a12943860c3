import { fill } from '@nguon/messages/dictionary'
import { templateWords } from '@nguon/messages/import-template'
import type { TemplateColumn } from '@nguon/messages/import-template/column'
import { columnsOfLists, type TemplateList } from '@nguon/messages/import-template/columns-of-lists'
import { catalogued, cellColumn } from '@nguon/messages/import-template/person-columns'
import { rowOfHeader } from '@nguon/workbooks/sheet-head'
import type { WrittenColumn, WrittenSheet } from '@nguon/workbooks/written-sheet'

/** Whom a template is for: a committee with what is below it, or one cell, named with its committee. */
export type TemplateOf = { body: string; superior: string; isCell: boolean; year: number }

const lists = {
  whole: ['units', 'members', 'candidates', 'targets'],
  cell: ['members', 'candidates'],
} as const satisfies Record<string, readonly TemplateList[]>

const numbers = { header: templateWords.number, kind: 'number', width: 5 } as const

/** The sheets of an empty template: how to fill it in, a list on each, what long lists offer. */
export function templateSheets(of: TemplateOf): WrittenSheet[] {
  const wanted = (of.isCell ? lists.cell : lists.whole).map((list) => ({
    ...templateWords.lists[list],
    columns: columnsIn(list, of),
  }))
  const head = {
    superior: of.superior.toUpperCase(),
    body: of.body.toUpperCase(),
    motto: templateWords.motto,
  }
  const words = catalogue(head)
  return [
    guidance(wanted, head),
    ...wanted.map(({ sheet, title, columns }) => ({
      name: sheet,
      head: {
        ...head,
        title: fill(title, { year: String(of.year) }, 'vi'),
        notes: [templateWords.note],
      },
      columns: [numbers, ...columns.map((column) => written(column, words))],
      rows: [],
    })),
    words,
  ]
}

/** A list of one cell names it in its title, so that nobody writes it in every row. */
function columnsIn(list: TemplateList, { isCell }: TemplateOf): readonly TemplateColumn[] {
  const columns = columnsOfLists[list]
  const placed = !isCell && (list === 'members' || list === 'candidates')
  return placed ? [...columns, cellColumn] : columns
}

function written(column: TemplateColumn, words: WrittenSheet): WrittenColumn {
  const { header, kind, width, choices } = column
  if (choices === undefined) return { header, kind, width }
  const place = catalogued.indexOf(column) + 1
  if (place === 0) return { header, kind, width, choices }
  const from = rowOfHeader(words) + 1
  const to = from + choices.length - 1
  return {
    header,
    kind,
    width,
    choices,
    choicesFrom: { sheet: words.name, column: place, from, to },
  }
}

type Head = Pick<WrittenSheet['head'], 'superior' | 'body' | 'motto'>

/** The words that are too many for the list of a cell, which points here. */
function catalogue(head: Head): WrittenSheet {
  const { sheet, title } = templateWords.catalogue
  const columns = catalogued.map(({ choices = [] }) => choices)
  const longest = Math.max(...columns.map(({ length }) => length))
  return {
    name: sheet,
    head: { ...head, title, notes: [] },
    columns: catalogued.map(({ header }) => ({ header, kind: 'text', width: 36 })),
    rows: Array.from({ length: longest }, (_, row) => columns.map((words) => words[row] ?? null)),
  }
}

type List = { sheet: string; lead: string; columns: readonly TemplateColumn[] }

/** Two columns, and so never a list to an import, which knows one by three. */
function guidance(wanted: readonly List[], head: Head): WrittenSheet {
  const { sheet, title, notes, column, write, page } = templateWords.guidance
  return {
    name: sheet,
    head: { ...head, title, notes },
    columns: [
      { header: column, kind: 'text', width: 34 },
      { header: write, kind: 'text', width: 96 },
    ],
    rows: wanted.flatMap((list) => [
      [fill(page, { sheet: list.sheet }, 'vi'), list.lead],
      ...list.columns.map((each) => [each.header, howToWrite(each)]),
    ]),
  }
}

function howToWrite({ write, choices }: TemplateColumn): string {
  if (choices === undefined) return write
  return fill(templateWords.guidance.choices, { write, choices: choices.join('; ') }, 'vi')
}
