import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { fold } from '@nguon/domain/text/fold'
import { shell } from '@nguon/messages/shell'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { navFor } from '../app/nav.ts'
import { paths } from '../app/paths.ts'
import { Dialog } from './dialog.tsx'
import { useWords } from './locale.tsx'
import classes from './palette.module.css'

type Props = {
  entries: ReturnType<typeof navFor>
  units: readonly { id: string; name: string }[]
  onClose: () => void
}

/** Ctrl K: screens and units by typing, with or without marks. */
export function Palette({ entries, units, onClose }: Props) {
  const t = useWords(shell)
  const navigate = useNavigate()
  const combobox = useCombobox()
  const [typed, setTyped] = useState('')
  const all = [
    ...entries.map(({ label, href }) => ({
      label: t(label),
      kind: t('palette.screens'),
      href,
    })),
    ...units.map(({ id, name }) => ({
      label: name,
      kind: t('palette.units'),
      href: paths.unit({ unitId: id }),
    })),
  ]
  const hits = all.filter((hit) => fold(hit.label).includes(fold(typed))).slice(0, 12)
  const open = (href: string) => {
    onClose()
    void navigate(href)
  }
  return (
    <Dialog onClose={onClose} title={t('header.search')} yOffset="12vh" centered={false}>
      <Combobox store={combobox} onOptionSubmit={open}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label={t('header.search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              combobox.updateSelectedOptionIndex()
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes['hits'] ?? ''} aria-label={t('header.search')}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.href} value={hit.href} className={classes['hit'] ?? ''}>
              {hit.label}
              <span>{hit.kind}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
      <output className={classes['empty']}>{hits.length === 0 ? t('palette.empty') : ''}</output>
    </Dialog>
  )
}
