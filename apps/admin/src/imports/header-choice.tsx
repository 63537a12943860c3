import { NativeSelect } from '@mantine/core'
import type { SheetChoice } from '@nguon/domain/imports/choices'
import { moveHeader } from '@nguon/domain/imports/proposal'
import { shown } from '@nguon/domain/imports/sheet'
import type { Row, Sheet } from '@nguon/domain/imports/sheet'
import { importColumns } from '@nguon/messages/import-columns'
import { useWords } from '../shell/locale.tsx'

const LONGEST = 64
const NO_HEADER = '0'

function textOf({ cells }: Row): string {
  const text = cells
    .map(({ value }) => shown(value))
    .filter((each) => each !== '')
    .join(', ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

type Props = { sheet: Sheet; choice: SheetChoice; onChoice: (choice: SheetChoice) => void }

/** Which row the header begins in and which row the data; every row is offered with what stands in it. */
export function HeaderChoice({ sheet, choice, onChoice }: Props) {
  const t = useWords(importColumns)
  const { headerFrom, dataFrom } = choice
  const hasHeader = headerFrom < dataFrom
  const option = (row: number) => {
    const found = sheet.rows.find((each) => each.row === row)
    const text = found === undefined ? t('table.noSample') : textOf(found)
    return { value: String(row), label: t('sheet.row', { row: String(row), text }) }
  }
  const offered = (chosen: number, from: number) =>
    [...new Set([...sheet.rows.map(({ row }) => row), chosen])]
      .filter((row) => row >= from)
      .toSorted((a, b) => a - b)
      .map(option)
  const move = (place: Pick<SheetChoice, 'headerFrom' | 'dataFrom'>): void =>
    onChoice(moveHeader(sheet, choice, place))
  return (
    <>
      <NativeSelect
        label={t('sheet.header')}
        value={hasHeader ? String(headerFrom) : NO_HEADER}
        data={[...offered(headerFrom, 1), { value: NO_HEADER, label: t('sheet.noHeader') }]}
        onChange={({ currentTarget: { value } }) =>
          value === NO_HEADER
            ? move({ headerFrom: dataFrom, dataFrom })
            : move({ headerFrom: Number(value), dataFrom: Number(value) + 1 })
        }
      />
      <NativeSelect
        label={t('sheet.data')}
        value={String(dataFrom)}
        data={offered(dataFrom, hasHeader ? headerFrom + 1 : 1)}
        onChange={({ currentTarget: { value } }) =>
          move({ headerFrom: hasHeader ? headerFrom : Number(value), dataFrom: Number(value) })
        }
      />
    </>
  )
}
