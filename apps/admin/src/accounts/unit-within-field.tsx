import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { shell } from '@nguon/messages/shell'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Trpc } from '../api/client.ts'
import { useChosenBelow } from '../shell/use-chosen-below.tsx'
import classes from '../shell/fields.module.css'
import { useField } from '../shell/fields.tsx'
import type { FieldProps } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import { unitText } from '../shell/unit-text.ts'
import type { NamedUnit } from '../shell/unit-text.ts'

type Unit = NamedUnit & { id: string }
type Props<T extends FieldValues> = FieldProps<T> & {
  trpc: Trpc
  /** Where the search begins: this unit and those directly below it are offered before typing. */
  top: Unit
  /** The one that is chosen to begin with, if it is another. */
  chosen?: Unit
  onChosen?: (unitId: string) => void
}

/** A unit within another one, which is chosen to begin with: there is always a choice, and it is offered. */
export function UnitWithinField<T extends FieldValues>({
  trpc,
  top,
  chosen: first = top,
  onChosen,
  ...props
}: Props<T>) {
  const t = useWords(shell)
  const { value, onChange, ref, ...field } = useField(props)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Unit>(first)
  // A form that starts again holds the top once more.
  const chosen = picked.id === value ? picked : top
  const [text] = useDebouncedValue(typed.trim(), 200)
  const searching = text !== '' && text !== unitText(chosen)
  const found = useQuery({
    ...trpc.units.search.queryOptions({ text }),
    enabled: searching,
    placeholderData: keepPreviousData,
  })
  const below = useQuery({
    ...trpc.units.tree.queryOptions({ parentId: top.id }),
    enabled: !searching,
  })
  const offered: readonly Unit[] = searching ? (found.data ?? []) : [top, ...(below.data ?? [])]
  const units = new Map([...offered, chosen].map((unit) => [unit.id, unit]))
  const listed = new Set(offered.map(({ id }) => id))
  return (
    <Select
      {...field}
      ref={ref}
      searchable
      inputContainer={useChosenBelow(chosen)}
      allowDeselect={false}
      value={value}
      data={[...units.values()].map((unit) => ({ value: unit.id, label: unitText(unit) }))}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && listed.has(option.value))
      }
      onSearchChange={setTyped}
      onChange={(id) => {
        const unit = units.get(id ?? '')
        if (unit === undefined) return
        setPicked(unit)
        onChange(unit.id)
        onChosen?.(unit.id)
      }}
      nothingFoundMessage={found.isFetching ? t('state.loading') : t('state.noMatch')}
      withScrollArea={false}
      classNames={{ options: classes['offered'] ?? '' }}
    />
  )
}
