import { Alert, Button, Text } from '@mantine/core'
import { lastDayOfIssued } from '@nguon/domain/access/issued-password'
import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { LeaveGuard } from '../shell/leave-guard.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { faultAt, faultsOf } from './draft-faults.ts'
import type { RowFault } from './draft-faults.ts'
import { PickAll } from './pick-all.tsx'
import type { Slip } from './slip-card.tsx'
import { fieldOf, SupplyRow } from './supply-row.tsx'
import type { Edit, UnitRow } from './supply-row.tsx'
import classes from './supply.module.css'
import { usePicked } from './use-picked.ts'

const trpc = trpcIn(null)

type Props = {
  rows: readonly UnitRow[]
  /** How many units of the branch have no account, and how many of them the server gave. */
  without: number
  shown: number
  onCreated: (slips: readonly Slip[]) => void
}

/** The rows as they will be created: what is proposed, with what was changed by hand. */
export function SupplyForm({ rows, without, shown, onCreated }: Props) {
  const t = useWords(accounts)
  const roles = useWords(access)
  const locale = useLocale()
  const { today } = useMe()
  const picked = usePicked('all')
  const [edits, setEdits] = useState<Readonly<Record<string, Edit>>>({})
  const [faults, setFaults] = useState<ReadonlyMap<string, RowFault>>(new Map())
  const [asked, setAsked] = useState(false)
  const show = (found: ReadonlyMap<string, RowFault>) => {
    setFaults(found)
    const first = rows.find(({ unitId }) => found.has(unitId))
    if (first !== undefined) document.getElementById(fieldOf(first.unitId))?.focus()
  }
  const create = useMutation({
    ...trpc.accounts.createForUnits.mutationOptions({ gcTime: 0 }),
    onSuccess: async (answer) => {
      setAsked(false)
      if (answer.outcome === 'created') onCreated(answer.slips)
      else show(new Map(answer.faults.map(({ unitId, fault }) => [unitId, faultAt(fault)])))
      await queryClient.invalidateQueries(trpc.accounts.pathFilter())
    },
  })
  const edit = useCallback((unitId: string, change: Edit) => {
    setEdits((before) => ({ ...before, [unitId]: { ...before[unitId], ...change } }))
    setFaults((before) => new Map([...before].filter(([id]) => id !== unitId)))
  }, [])
  const drafts = rows
    .filter(({ unitId }) => picked.has(unitId))
    .map(({ unitId, userName, displayName }) => ({
      unitId,
      userName,
      displayName,
      ...edits[unitId],
    }))
  const ask = () => {
    const found = faultsOf(drafts)
    show(found)
    setAsked(found.size === 0)
  }
  const date = dayText(lastDayOfIssued(Temporal.PlainDate.from(today)).toString())
  const count = drafts.length
  return (
    <Panel flush>
      <div className={classes['bar']}>
        <PickAll
          ids={rows.map(({ unitId }) => unitId)}
          picked={picked}
          label={t('supply.picked', { picked: count, count: rows.length })}
        />
        <Button variant="filled" disabled={count === 0} onClick={ask}>
          {t('supply.submit', { count })}
        </Button>
        {faults.size === 0 ? null : (
          <Alert color="danger" role="alert" className={classes['faults'] ?? ''}>
            {t('supply.faults', { count: faults.size })}
          </Alert>
        )}
      </div>
      {without > shown ? (
        <Text className={classes['alert'] ?? ''}>
          {t('supply.more', { count: shown, total: without })}
        </Text>
      ) : null}
      <div className={classes['heads']} aria-hidden>
        <span>{t('supply.unit')}</span>
        <span>{t('column.userName')}</span>
        <span>{t('column.name')}</span>
      </div>
      <ul className={classes['rows']} aria-label={t('supply.title')}>
        {rows.map((row) => (
          <SupplyRow
            key={row.unitId}
            row={row}
            edited={edits[row.unitId]}
            picked={picked.has(row.unitId)}
            fault={faults.get(row.unitId)}
            onPick={picked.toggle}
            onEdit={edit}
          />
        ))}
      </ul>
      <LeaveGuard active={Object.keys(edits).length > 0 && !create.isPending} />
      {asked ? (
        <ConfirmDialog
          title={t('supply.confirmTitle', { count })}
          confirm={t('supply.submit', { count })}
          pending={create.isPending}
          error={create.error ? failureSentence(create.error, locale) : null}
          onConfirm={() => create.mutate({ drafts })}
          onClose={() => setAsked(false)}
        >
          {t('supply.confirmText', { role: roles('role.unit_secretary'), date })}
        </ConfirmDialog>
      ) : null}
    </Panel>
  )
}
