import { Group, NativeSelect } from '@mantine/core'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { unitKinds } from '@nguon/domain/units/kinds'
import { accounts } from '@nguon/messages/accounts'
import { units } from '@nguon/messages/units'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { trpcIn } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './supply.module.css'
import { UnitWithinField } from './unit-within-field.tsx'

type Props = {
  branch: { id: string; name: string; rootUnitId: string | null }
  rows: readonly { kind: UnitKind }[]
  kind: UnitKind | undefined
}

/** Which part of the tree, and which kind of organisation in it; both stand in the address. */
export function BranchFilter({ branch, rows, kind }: Props) {
  const t = useWords(accounts)
  const names = useWords(units)
  const navigate = useNavigate()
  const { committees } = useMe()
  const form = useSchemaForm(z.object({ within: z.string() }), { within: branch.id })
  const root = committees.find(({ rootUnitId }) => rootUnitId === branch.rootUnitId)
  const go = (within: string) => void navigate(paths.unitAccounts({ within }))
  const counted = unitKinds.terms
    .map(({ id }) => ({ id, count: rows.filter((row) => row.kind === id).length }))
    .filter(({ id, count }) => count > 0 || id === kind)
  return (
    <Group align="flex-start" mb="md" className={classes['filter'] ?? ''}>
      {committees.length < 2 ? null : (
        <NativeSelect
          label={t('grant.committee')}
          value={root?.rootUnitId ?? ''}
          data={committees.map(({ rootUnitId, name }) => ({ value: rootUnitId, label: name }))}
          onChange={(event) => go(event.currentTarget.value)}
        />
      )}
      {root === undefined ? null : (
        <UnitWithinField
          key={branch.id}
          form={form}
          name="within"
          label={t('supply.branch')}
          trpc={trpcIn(root.rootUnitId)}
          top={{ id: root.rootUnitId, name: root.name }}
          chosen={branch}
          onChosen={go}
        />
      )}
      <NativeSelect
        label={t('supply.kind')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('supply.everyKind', { count: rows.length }) },
          ...counted.map(({ id, count }) => ({
            value: id,
            label: t('supply.ofKind', { kind: names(`kind.${id}`), count }),
          })),
        ]}
        onChange={(event) => {
          const wanted = unitKinds.terms.find(({ id }) => id === event.currentTarget.value)?.id
          void navigate(paths.unitAccounts({ within: branch.id, kind: wanted }), { replace: true })
        }}
      />
    </Group>
  )
}
