import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { cellKinds } from '@nguon/domain/units/kinds'
import { structure } from '@nguon/messages/structure'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useDebouncedValue } from '@mantine/hooks'
import { useTrpc } from '../api/client.ts'
import { useChosenBelow } from './use-chosen-below.tsx'
import classes from './fields.module.css'
import { useField } from './fields.tsx'
import type { FieldProps } from './fields.tsx'
import { useWords } from './locale.tsx'
import { unitText } from './unit-text.ts'

/** A unit of the scope, none to begin with: found by typing its name, former name or code without marks. */
export function UnitSearchField<T extends FieldValues>({
  cellsOnly = false,
  ...props
}: FieldProps<T> & { cellsOnly?: boolean }) {
  const t = useWords(structure)
  const trpc = useTrpc()
  const { value, onChange, onBlur, ...field } = useField(props)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data: chosen } = useQuery({
    ...trpc.units.get.queryOptions({ id: value }),
    enabled: value !== '',
  })
  const [typed, setTyped] = useState<string>()
  const [wanted] = useDebouncedValue(typed?.trim() ?? '', 300)
  const found = useQuery({
    ...trpc.units.search.queryOptions({ text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).filter(
    ({ kind }) => !cellsOnly || cellKinds.some((cell) => cell === kind),
  )
  const chosenBelow = useChosenBelow(
    chosen && { name: chosen.name, parentName: chosen.parent?.name ?? null },
  )
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(id)
        setTyped(undefined)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          value={typed ?? chosen?.name ?? ''}
          placeholder={t('act.choose')}
          autoComplete="off"
          inputContainer={chosenBelow}
          onFocus={() => {
            if (wanted !== '') combobox.openDropdown()
          }}
          onChange={(event) => {
            const text = event.currentTarget.value
            setTyped(text)
            if (value !== '') onChange('')
            if (text.trim() === '') combobox.closeDropdown()
            else combobox.openDropdown()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            onBlur()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === ''}>
        <Combobox.Options className={classes['offered'] ?? ''}>
          {options.length === 0 ? <Combobox.Empty>{t('noFound')}</Combobox.Empty> : null}
          {options.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id}>
              {unitText(unit)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
