import { fill } from '@nguon/messages/dictionary'
import { templateWords } from '@nguon/messages/import-template'
import type { TemplateColumn } from '@nguon/messages/import-template/column'
import { columnsOfLists, type TemplateList } from '@nguon/messages/import-template/columns-of-lists'
import { cellColumn } from '@nguon/messages/import-template/person-columns'
import type { WrittenColumn, WrittenSheet } from '@nguon/workbooks/written-sheet'

/** Whom a template is for: a committee with what is below it, or one cell, named with its committee. */
export type TemplateOf = { body: string; superior: string; isCell: boolean; year: number }

const lists = {
  whole: ['units', 'members', 'candidates', 'targets'],
  cell: ['members', 'candidates'],
} as const satisfies Record<string, readonly TemplateList[]>

const numbers = { header: templateWords.number, kind: 'number', width: 5 } as const

/** The sheets of an empty template: how to fill it in, then a list on each. */
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
  return [
    guidance(wanted, head),
    ...wanted.map(({ sheet, title, columns }) => ({
      name: sheet,
      head: {
        ...head,
        title: fill(title, { year: String(of.year) }, 'vi'),
        notes: [templateWords.note],
      },
      columns: [numbers, ...columns.map(written)],
      rows: [],
    })),
  ]
}

/** A list of one cell names it in its title, so that nobody writes it in every row. */
function columnsIn(list: TemplateList, { isCell }: TemplateOf): readonly TemplateColumn[] {
  const columns = columnsOfLists[list]
  const placed = !isCell && (list === 'members' || list === 'candidates')
  return placed ? [...columns, cellColumn] : columns
}

const written = ({ header, kind, width, choices }: TemplateColumn): WrittenColumn => ({
  header,
  kind,
  width,
  ...(choices === undefined ? {} : { choices }),
})

type List = { sheet: string; lead: string; columns: readonly TemplateColumn[] }

/** Two columns, and so never a list to an import, which knows one by three. */
function guidance(
  wanted: readonly List[],
  head: Pick<WrittenSheet['head'], 'superior' | 'body' | 'motto'>,
): WrittenSheet {
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
