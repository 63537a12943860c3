import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { candidates } from '@nguon/messages/candidates'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTrpc } from '../api/client.ts'
import { useField } from '../shell/fields.tsx'
import type { FieldProps } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'

/** An official member of the unit, found by typing the name without marks. */
export function HelperSearchField<T extends FieldValues>(props: FieldProps<T>) {
  const t = useWords(candidates)
  const trpc = useTrpc()
  const { onChange, value, ...field } = useField(props)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed.trim(), 300)
  const found = useQuery({
    ...trpc.candidates.bulk.helpers.queryOptions({ text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const helpers = found.data ?? []
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(id)
        setTyped(helpers.find(({ memberId }) => memberId === id)?.fullName ?? '')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          value={typed}
          placeholder={t('bulk.helperHint')}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (value !== '') onChange('')
            combobox.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === '' || value !== ''}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {helpers.length === 0 ? <Combobox.Empty>{t('bulk.noHelper')}</Combobox.Empty> : null}
          {helpers.map(({ memberId, fullName, unitName, helping }) => (
            <Combobox.Option key={memberId} value={memberId}>
              {t('step.helping', { name: fullName, unit: unitName, count: helping })}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
