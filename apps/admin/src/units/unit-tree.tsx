import { Button, Paper, TextInput } from '@mantine/core'
import { structure } from '@nguon/messages/structure'
import { IconSearch } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { z } from 'zod'
import { useTrpc } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { DateField } from '../shell/date-field.tsx'
import { useWords } from '../shell/locale.tsx'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { useTypedFilter } from '../tables/use-typed-filter.ts'
import { moveFocus } from './tree-keys.ts'
import { TreeRow } from './tree-row.tsx'
import classes from './unit-tree.module.css'

type Props = { unitId: string; chosen: string; asOf: string | undefined }

/** The tree of the scope, one level at a time; typing finds names, former names and codes. */
export function UnitTree({ unitId, chosen, asOf }: Props) {
  const t = useWords(structure)
  const navigate = useNavigate()
  const { q } = paths.units.read(useLocation())
  const filter = useTypedFilter(q, (q) => paths.unitPage({ unitId, id: chosen, q, at: asOf }))
  const trpc = useTrpc()
  const { data: shown } = useQuery(trpc.units.get.queryOptions({ id: chosen }))
  const { data: roots } = useSuspenseQuery(
    trpc.units.tree.queryOptions(asOf === undefined ? {} : { asOf }),
  )
  return (
    <Paper component="nav" withBorder className={classes['tree'] ?? ''} aria-label={t('tree')}>
      <div className={classes['search']}>
        <TextInput
          {...filter}
          type="search"
          placeholder={t('search')}
          aria-label={t('search')}
          leftSection={<IconSearch size={18} stroke={1.5} />}
        />
        <AsOf
          value={asOf}
          onChange={(at) => void navigate(paths.unitPage({ unitId, id: chosen, at }))}
        />
      </div>
      {q === undefined ? (
        <ul
          role="tree"
          aria-label={t('tree')}
          className={classes['rows']}
          onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event)}
        >
          {roots.map((node) => (
            <TreeRow
              key={node.id}
              node={node}
              level={1}
              unitId={unitId}
              chosen={chosen}
              above={shown?.above ?? []}
              asOf={asOf}
            />
          ))}
        </ul>
      ) : (
        <Found q={q} unitId={unitId} chosen={chosen} />
      )}
    </Paper>
  )
}

type AsOfProps = { value: string | undefined; onChange: (day: string | undefined) => void }

const asOfSchema = z.object({
  at: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
})

/** The day the tree is shown for; empty is today. */
function AsOf({ value, onChange }: AsOfProps) {
  const t = useWords(structure)
  const { today } = useMe()
  const form = useSchemaForm(asOfSchema, { at: value ?? '' })
  const show = form.handleSubmit(({ at }) => onChange(at === '' || at >= today ? undefined : at))
  return (
    <form className={classes['asOf']} noValidate onSubmit={(event) => void show(event)}>
      <DateField form={form} name="at" label={t('asOf')} max={today} />
      <Button type="submit">{t('showAsOf')}</Button>
    </form>
  )
}

function Found({ q, unitId, chosen }: { q: string; unitId: string; chosen: string }) {
  const t = useWords(structure)
  const { data } = useQuery({
    ...useTrpc().units.search.queryOptions({ text: q }),
    throwOnError: (_, { state }) => state.data === undefined,
  })
  if (data === undefined) return null
  if (data.length === 0) return <p className={classes['none']}>{t('noFound')}</p>
  return (
    <ul className={classes['rows']}>
      {data.map((unit) => (
        <li key={unit.id}>
          <Link
            className={classes['found']}
            to={paths.unitPage({ unitId, id: unit.id, q })}
            aria-current={unit.id === chosen ? 'page' : undefined}
          >
            {unit.name}
            <span>{[unit.code, unit.parentName].filter((part) => part !== null).join(', ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
