import { Checkbox, TextInput } from '@mantine/core'
import type { PortalRouter } from '@nguon/api/portal'
import { accounts } from '@nguon/messages/accounts'
import { fieldSentence } from '@nguon/messages/errors/field'
import type { inferRouterOutputs } from '@trpc/server'
import { memo } from 'react'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { RowFault } from './draft-faults.ts'
import classes from './supply.module.css'

export type UnitRow = inferRouterOutputs<PortalRouter>['accounts']['unitsWithout']['rows'][number]
export type Edit = { userName?: string; displayName?: string }

/** The field of a unit's row that takes the focus when something stands against it. */
export const fieldOf = (unitId: string): string => `user-name-${unitId}`

type Props = {
  row: UnitRow
  edited: Edit | undefined
  picked: boolean
  fault: RowFault | undefined
  onPick: (unitId: string) => void
  onEdit: (unitId: string, change: Edit) => void
}

/** One unit with the account proposed for it. Hundreds stand below one another: only the changed is drawn. */
export const SupplyRow = memo(function Row({ row, edited, picked, fault, onPick, onEdit }: Props) {
  const t = useWords(accounts)
  const locale = useLocale()
  const { unitId, name, parentName } = row
  const errorAt = (field: RowFault['field']) =>
    fault?.field === field ? fieldSentence(fault, locale) : null
  const isProposed = edited?.userName === undefined
  return (
    <li className={classes['row']} data-picked={picked || undefined}>
      <Checkbox
        aria-label={t('supply.pick', { unit: name })}
        checked={picked}
        label={name}
        description={parentName}
        error={errorAt('unit')}
        onChange={() => onPick(unitId)}
      />
      <TextInput
        id={fieldOf(unitId)}
        label={t('column.userName')}
        labelProps={{ className: classes['label'] }}
        aria-label={t('supply.userNameOf', { unit: name })}
        value={edited?.userName ?? row.userName}
        disabled={!picked}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={errorAt('userName')}
        description={row.lengthened && isProposed ? t('supply.lengthened') : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => onEdit(unitId, { userName: event.currentTarget.value })}
      />
      <TextInput
        label={t('column.name')}
        labelProps={{ className: classes['label'] }}
        aria-label={t('supply.displayNameOf', { unit: name })}
        value={edited?.displayName ?? row.displayName}
        disabled={!picked}
        autoComplete="off"
        error={errorAt('displayName')}
        onChange={(event) => onEdit(unitId, { displayName: event.currentTarget.value })}
      />
    </li>
  )
})
