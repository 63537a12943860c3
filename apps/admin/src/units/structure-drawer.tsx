import { mayStandUnder } from '@nguon/domain/units/nesting'
import { unitFields } from '@nguon/domain/units/unit-draft'
import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { forgetMe, useMe } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { chosenUnit } from '../shell/chosen-unit.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { isDay } from '../shell/typed-day.ts'
import { UnitSearchField } from '../shell/unit-search-field.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import type { UnitPage } from './unit-history.tsx'

export type StructureAct = 'create' | 'rename' | 'place'
type Props = { act: StructureAct; unit: UnitPage; onClose: () => void }

const schema = (act: StructureAct) =>
  z.object({
    name: act === 'place' ? z.string() : unitFields.name,
    code: unitFields.code,
    kind: unitFields.kind,
    sector: unitFields.sector.or(z.literal('')),
    parentId: act === 'place' ? chosenUnit : z.string(),
    from: z.string().refine(isDay, 'date_unreadable'),
    document: unitFields.document,
  })

type Values = z.infer<ReturnType<typeof schema>>

/** A change of the structure: what, from which day, by which decision. */
export function StructureDrawer({ act, unit, onClose }: Props) {
  const t = useWords(structure)
  const names = useWords(units)
  const words = useCaseWords()
  const trpc = useTrpc()
  const { today } = useMe()
  const kinds = unitFields.kind.options.filter((kind) => mayStandUnder(kind, unit.kind))
  const start: Values = {
    name: act === 'rename' ? unit.name : '',
    code: act === 'rename' ? (unit.code ?? '') : '',
    kind: kinds[0] ?? unit.kind,
    sector: '',
    parentId: '',
    from: today,
    document: '',
  }
  const form = useSchemaForm(schema(act), start)
  const create = useMutation(trpc.units.create.mutationOptions())
  const rename = useMutation(trpc.units.rename.mutationOptions())
  const place = useMutation(trpc.units.place.mutationOptions())
  const save = async ({ name, code, kind, sector, parentId, from, document }: Values) => {
    const decision = { from, document }
    const coded = code === '' ? null : code
    if (act === 'create')
      await create.mutateAsync({
        parentId: unit.id,
        name,
        kind,
        code: coded,
        sector: sector === '' ? null : sector,
        ...decision,
      })
    else if (act === 'rename')
      await rename.mutateAsync({ unitId: unit.id, name, code: coded, ...decision })
    else await place.mutateAsync({ unitId: unit.id, parentId, ...decision })
    await Promise.all([refreshCounted(queryClient), forgetMe()])
    showDone(t('act.done'))
    onClose()
  }
  const title = t(`act.${act}`)
  return (
    <SideDrawer onClose={onClose} title={`${title}: ${unit.name}`}>
      <FormShell
        form={form}
        title={title}
        labels={{
          name: t('act.name'),
          code: t('act.code'),
          parentId: t('act.parent'),
          from: t('act.from'),
          document: t('act.document'),
        }}
        error={words.failure(create.error ?? rename.error ?? place.error)}
        submit={title}
        onCancel={onClose}
        onSubmit={save}
      >
        {act === 'place' ? (
          <>
            {unit.members === null || unit.openCandidates === null ? null : (
              <p>{t('act.moves', { count: unit.members, candidates: unit.openCandidates })}</p>
            )}
            <UnitSearchField
              form={form}
              name="parentId"
              label={t('act.parent')}
              hint={t('act.parentHint')}
            />
          </>
        ) : (
          <>
            <TextField form={form} name="name" label={t('act.name')} />
            <TextField form={form} name="code" label={t('act.code')} optional code />
          </>
        )}
        {act === 'create' ? (
          <>
            <SelectField
              form={form}
              name="kind"
              label={t('act.kind')}
              options={kinds.map((kind) => ({ value: kind, label: names(`kind.${kind}`) }))}
            />
            <SelectField
              form={form}
              name="sector"
              label={t('act.sector')}
              options={[
                { value: '', label: t('act.noSector') },
                ...unitFields.sector.options.map((sector) => ({
                  value: sector,
                  label: names(`sector.${sector}`),
                })),
              ]}
            />
          </>
        ) : null}
        <DateField
          form={form}
          name="from"
          label={t('act.from')}
          hint={t('act.fromHint')}
          max={today}
        />
        <TextField form={form} name="document" label={t('act.document')} code />
      </FormShell>
    </SideDrawer>
  )
}
