import { Combobox, useCombobox } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useMe } from '../api/me.ts'
import { sameScreenIn } from '../app/nav.ts'
import { fold } from '@nguon/domain/text/fold'
import { useWords } from './locale.tsx'
import { UnitButton } from './unit-button.tsx'
import classes from './unit-choice.module.css'

type Props = {
  units: readonly { id: string; name: string }[]
  unitId: string | undefined
  name: string | undefined
}

/** The open list of the account's units; choosing one opens the same screen there. */
export function UnitChoice({ units, unitId, name }: Props) {
  const t = useWords(shell)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const me = useMe()
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    defaultOpened: true,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setSearch('')
    },
  })
  const isLong = units.length >= 8
  const { focusSearchInput, focusTarget } = combobox
  // This replaces the button that was pressed, so the focus has to be taken over.
  useEffect(
    () => (isLong ? focusSearchInput() : focusTarget()),
    [isLong, focusSearchInput, focusTarget],
  )
  const open = (id: string) => {
    combobox.closeDropdown()
    void navigate(sameScreenIn(id, me, { pathname, unitId }))
  }
  const matching = units.filter((unit) => fold(unit.name).includes(fold(search)))
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={open}
      width="min(360px, calc(100vw - 24px))"
      position="bottom-start"
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <UnitButton name={name} onClick={() => combobox.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown>
        {isLong ? (
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            aria-label={t('header.unitSearch')}
            placeholder={t('header.unitSearch')}
          />
        ) : null}
        <Combobox.Options aria-label={t('header.unit')} mah={360} style={{ overflowY: 'auto' }}>
          {matching.length === 0 ? <Combobox.Empty>{t('palette.empty')}</Combobox.Empty> : null}
          {matching.map((unit) => (
            <Combobox.Option
              key={unit.id}
              value={unit.id}
              active={unit.id === unitId}
              aria-current={unit.id === unitId}
              className={classes['option'] ?? ''}
            >
              {unit.name}
              {unit.id === unitId ? <IconCheck size={18} stroke={1.5} /> : null}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
