import { Button } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { useTrpc } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { DateField } from '../shell/date-field.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import type { ListAddress } from './list-address.ts'
import { StructureTables } from './structure-tables.tsx'
import classes from './members.module.css'

type Props = { list: ListAddress; unitId: string }

const schema = z.object({ on: z.string().refine(isDay, 'date_unreadable') })

/** The members as of a day: by the roll and the tree of that day. */
export function StructureView({ list, unitId }: Props) {
  const t = useWords(members)
  const navigate = useNavigate()
  const { today } = useMe()
  const { on, unit } = list
  const trpc = useTrpc()
  const asked = {
    ...(on === undefined ? {} : { on }),
    ...(unit === undefined ? {} : { unitId: unit }),
  }
  const { data } = useSuspenseQuery(trpc.members.structure.queryOptions(asked))
  const { data: counted } = useSuspenseQuery(trpc.units.get.queryOptions({ id: unit ?? unitId }))
  const form = useSchemaForm(schema, { on: data.on })
  return (
    <>
      <form
        noValidate
        className={classes['day']}
        aria-label={t('view.structure')}
        onSubmit={(event) => {
          event.preventDefault()
          void form.handleSubmit((values) =>
            navigate(paths.members({ unitId, view: 'structure', unit, on: values.on })),
          )()
        }}
      >
        <DateField form={form} name="on" label={t('structure.on')} max={today} />
        <Button type="submit">{t('structure.show')}</Button>
        <Button leftSection={<IconPrinter size={18} stroke={1.5} />} onClick={() => window.print()}>
          {t('structure.print')}
        </Button>
      </form>
      <p className={classes['lead']}>
        <strong>{counted.name}.</strong> {t('structure.lead', { date: dayText(data.on) })}
      </p>
      <StructureTables
        structure={data}
        to={(change) => paths.members({ unitId, unit, on, ...change })}
      />
      <p className={classes['lead']}>
        {t('structure.ethnicityNote')} {t('structure.yearOnlyNote')}
      </p>
    </>
  )
}
