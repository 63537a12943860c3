import { tables } from '@nguon/messages/tables'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import type { ArrangedColumn } from './arrange-columns.ts'
import { ColumnsButton } from './columns-button.tsx'

const ColumnList = lazy(async () => ({ default: (await import('./column-list.tsx')).ColumnList }))

export type ColumnChoice = {
  columns: readonly [ArrangedColumn, ...ArrangedColumn[]]
  /** The chosen ones in their order; undefined for those that the list shows by itself. */
  chosen: readonly string[] | undefined
  onChange: (chosen: string[] | undefined) => void
}

/** Which columns stand in a list, and in which order; what it opens loads when it is first wanted. */
export function ColumnChooser(props: ColumnChoice) {
  const label = useWords(tables)('columns.button')
  const [asked, setAsked] = useState(false)
  if (!asked) return <ColumnsButton label={label} onClick={() => setAsked(true)} />
  return (
    <Suspense fallback={<ColumnsButton label={label} />}>
      <ColumnList {...props} />
    </Suspense>
  )
}
