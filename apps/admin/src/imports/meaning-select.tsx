import { Select } from '@mantine/core'
import type { ComboboxParsedItem, ComboboxParsedItemGroup } from '@mantine/core'
import { isRequired } from '@nguon/domain/imports/choice-faults'
import type { SheetChoice } from '@nguon/domain/imports/choices'
import { columnLetters } from '@nguon/domain/imports/sheet'
import type { Field } from '@nguon/domain/imports/fields'
import { fieldGroups } from '@nguon/domain/imports/fields-of-kind'
import type { SheetKind } from '@nguon/domain/imports/plan'
import { fold } from '@nguon/domain/text/fold'
import { importColumns } from '@nguon/messages/import-columns'
import { useWords } from '../shell/locale.tsx'

type Item = ComboboxParsedItem<Field>

const isGroup = (item: Item): item is ComboboxParsedItemGroup<Field> => 'group' in item

/** What has a word that begins as was typed, without marks and in any case; group by group. */
function matching(items: readonly Item[], search: string): Item[] {
  const wanted = ` ${fold(search.trim())}`
  const isFound = (label: string): boolean => ` ${fold(label)}`.includes(wanted)
  return items.flatMap((item): Item[] => {
    if (!isGroup(item)) return isFound(item.label) ? [item] : []
    const found = item.items.filter(({ label }) => isFound(label))
    return found.length === 0 ? [] : [{ ...item, items: found }]
  })
}

type Props = {
  kind: SheetKind
  column: number
  columns: SheetChoice['columns']
  onMeaning: (field: Field | null) => void
}

/** What a column holds: by groups, found by typing, each meaning in one column only. */
export function MeaningSelect({ kind, column, columns, onMeaning }: Props) {
  const t = useWords(importColumns)
  const own = columns.find((each) => each.column === column)?.field ?? null
  const item = (value: Field) => {
    const field = t(`fields.${value}`)
    const holder = columns.find((each) => each.field === value)?.column ?? column
    if (holder !== column) {
      const label = t('table.taken', { field, column: columnLetters(holder) })
      return { value, label, disabled: true }
    }
    return { value, label: isRequired(kind, value) ? t('table.required', { field }) : field }
  }
  const groups = fieldGroups[kind].map(({ group, fields }) => ({
    group: t(`groups.${group}`),
    items: fields.map(item),
  }))
  return (
    <Select<Field>
      aria-label={t('table.meaningOf', { column: columnLetters(column) })}
      placeholder={t('table.ignore')}
      value={own}
      data={groups}
      onChange={onMeaning}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('table.ignore') }}
      filter={({ options, search }) => matching(options, search)}
      nothingFoundMessage={t('table.none')}
      maxDropdownHeight={320}
    />
  )
}
