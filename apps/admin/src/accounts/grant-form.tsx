import { roles } from '@nguon/domain/access/roles'
import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { showDone } from '../shell/toast.ts'
import { refreshAccounts } from './account-acts.tsx'
import classes from './account.module.css'
import type { Account } from './arrange.ts'
import { UnitWithinField } from './unit-within-field.tsx'

const optionalDay = z.string().refine((day) => day === '' || isDay(day), 'date_unreadable')

const draft = z
  .object({
    /** Chosen, never preset: a role reaches over everything below its unit. */
    role: z.enum(roles, { error: 'role_not_chosen' }),
    /** The root in whose tree the unit is looked for. */
    committee: z.string(),
    unitId: z.string(),
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .superRefine(({ role, unitId, validFrom, validTo }, context) => {
    if (role !== 'system_admin' && unitId === '')
      context.addIssue({ code: 'custom', path: ['unitId'], message: 'unit_required' })
    if (validFrom !== '' && validTo !== '' && validTo < validFrom)
      context.addIssue({ code: 'custom', path: ['validTo'], message: 'dates_reversed' })
  })

/** Grants a role in a unit, with dates where it is lent for a time. */
export function GrantForm({ account }: { account: Account }) {
  const t = useWords(accounts)
  const names = useWords(access)
  const locale = useLocale()
  const { committees } = useMe()
  const [first] = committees
  const form = useSchemaForm(draft, {
    committee: first?.rootUnitId ?? '',
    unitId: first?.rootUnitId ?? '',
    validFrom: '',
    validTo: '',
  })
  const grant = useMutation(trpcIn(null).accounts.grant.mutationOptions())
  const [role, chosen] = useWatch({ control: form.control, name: ['role', 'committee'] })
  const known = roles.find((one) => one === role)
  const root = committees.find(({ rootUnitId }) => rootUnitId === chosen)
  const done = async () => {
    form.reset()
    await refreshAccounts()
    showDone(t('grant.granted'))
  }
  return (
    <FormShell
      form={form}
      title={t('grant.add')}
      labels={{
        role: t('grant.role'),
        committee: t('grant.committee'),
        unitId: t('grant.unit'),
        validFrom: t('grant.from'),
        validTo: t('grant.to'),
      }}
      error={grant.error ? failureSentence(grant.error, locale) : null}
      submit={t('grant.add')}
      onSubmit={async (values) => {
        await grant.mutateAsync({
          accountId: account.id,
          role: values.role,
          unitId: values.role === 'system_admin' ? null : values.unitId,
          ...(values.validFrom === '' ? {} : { validFrom: values.validFrom }),
          ...(values.validTo === '' ? {} : { validTo: values.validTo }),
        })
        await done()
      }}
    >
      <SelectField
        form={form}
        name="role"
        label={t('grant.role')}
        {...(known === undefined ? {} : { hint: names(`duty.${known}`) })}
        options={[
          { value: '', label: t('grant.chooseRole') },
          ...roles.map((one) => ({ value: one, label: names(`role.${one}`) })),
        ]}
      />
      {role === 'system_admin' || root === undefined ? null : (
        <>
          {committees.length < 2 ? null : (
            <SelectField
              form={form}
              name="committee"
              label={t('grant.committee')}
              options={committees.map(({ rootUnitId, name }) => ({
                value: rootUnitId,
                label: name,
              }))}
              onChosen={(rootUnitId) => form.setValue('unitId', rootUnitId)}
            />
          )}
          <UnitWithinField
            key={root.id}
            form={form}
            name="unitId"
            label={t('grant.unit')}
            hint={t('grant.unitHint')}
            trpc={trpcIn(root.rootUnitId)}
            top={{ id: root.rootUnitId, name: root.name }}
          />
        </>
      )}
      <div className={classes['dates']}>
        <DateField form={form} name="validFrom" label={t('grant.from')} optional />
        <DateField form={form} name="validTo" label={t('grant.to')} optional />
      </div>
    </FormShell>
  )
}
