import { Button, NativeSelect, TextInput } from '@mantine/core'
import { personGroups } from '@nguon/domain/people/groups'
import { exits, isStage, stages } from '@nguon/domain/recruitment/stages'
import { candidates } from '@nguon/messages/candidates'
import { people } from '@nguon/messages/people'
import { IconBaselineDensityMedium, IconSearch, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useHotkeys } from '../shell/hotkeys.ts'
import { useWords } from '../shell/locale.tsx'
import { usePreferences } from '../shell/preferences.ts'
import { useTypedFilter } from '../shell/use-typed-filter.ts'
import { ViewTabs } from '../shell/view-tabs.tsx'
import classes from './candidate-filters.module.css'
import { countInputOf, fromStart } from './list-address.ts'
import type { ListAddress, ListView } from './list-address.ts'
import { useStatusWords } from './use-status-words.ts'

type Props = { list: ListAddress; unitId: string }

const views = ['open', 'overdue', 'soon', 'closed'] as const satisfies readonly ListView[]

/** Views with live counts, search without marks, stage and group; all of it in the address. */
export function CandidateFilters({ list, unitId }: Props) {
  const t = useWords(candidates)
  const names = useWords(people)
  const words = useStatusWords()
  const navigate = useNavigate()
  const trpc = useTrpc()
  const search = useRef<HTMLInputElement>(null)
  const { singleKeys } = usePreferences()
  useHotkeys({ '/': () => search.current?.focus() }, singleKeys)
  const due = useQuery(trpc.candidates.due.queryOptions())
  const counts = useQuery(trpc.candidates.counts.queryOptions(countInputOf(list)))
  const to = (change: Partial<ListAddress>) =>
    paths.candidates({ ...list, ...fromStart, unitId, ...change })
  const filter = useTypedFilter(list.q, (q) => to({ q }))
  const view = list.view ?? 'open'
  const shown: Partial<Record<ListView, number | undefined>> = {
    overdue: due.data?.overdue,
    soon: due.data?.within30Days,
  }
  const byStage: Partial<Record<string, number>> | undefined = counts.data?.byStage
  const offered = view === 'closed' ? [...stages.slice(-2), ...exits] : stages.slice(0, -2)
  return (
    <div className={classes['filters']}>
      <ViewTabs
        label={t('title')}
        views={views.map((one) => ({
          label: `${t(`view.${one}`)} ${shown[one] ?? ''}`.trim(),
          href: to({
            view: one === 'open' ? undefined : one,
            stage: undefined,
            admitted: one === 'closed' ? list.admitted : undefined,
          }),
          isCurrent: one === view,
        }))}
      />
      <div className={classes['bar']}>
        <TextInput
          {...filter}
          ref={search}
          type="search"
          className={classes['search'] ?? ''}
          placeholder={t('search')}
          aria-label={t('search')}
          leftSection={<IconSearch size={18} stroke={1.5} />}
        />
        <NativeSelect
          aria-label={t('filter.stage')}
          value={list.stage ?? ''}
          onChange={(event) => {
            const stage = event.currentTarget.value
            void navigate(to({ stage: offered.find((one) => one === stage) }))
          }}
          data={[
            { value: '', label: t('filter.anyStage') },
            ...offered.map((stage) => ({
              value: stage,
              label: byStage
                ? `${words.status(stage)} (${byStage[stage] ?? 0})`
                : words.status(stage),
            })),
          ]}
        />
        <NativeSelect
          aria-label={t('filter.group')}
          value={list.group ?? ''}
          onChange={(event) => {
            const group = event.currentTarget.value
            void navigate(to({ group: personGroups.terms.find(({ id }) => id === group)?.id }))
          }}
          data={[
            { value: '', label: t('filter.anyGroup') },
            ...personGroups.terms.map(({ id }) => ({ value: id, label: names(`group.${id}`) })),
          ]}
        />
        <Button
          component={Link}
          className={classes['density'] ?? ''}
          replace
          to={paths.candidates({
            ...list,
            unitId,
            density: list.density === 'roomy' ? undefined : 'roomy',
          })}
          leftSection={<IconBaselineDensityMedium size={18} stroke={1.5} />}
          aria-label={`${t('density.label')}: ${t(`density.${list.density ?? 'compact'}`)}`}
        >
          {t(`density.${list.density ?? 'compact'}`)}
        </Button>
      </div>
      <Chips list={list} to={to} />
    </div>
  )
}

type ChipProps = { list: ListAddress; to: (change: Partial<ListAddress>) => string }

/** What narrows the list, each removable. */
function Chips({ list, to }: ChipProps) {
  const t = useWords(candidates)
  const names = useWords(people)
  const words = useStatusWords()
  const unit = useQuery({
    ...useTrpc().units.get.queryOptions({ id: list.unit ?? '' }),
    enabled: list.unit !== undefined,
  })
  const chips = [
    list.stage === undefined
      ? null
      : {
          label:
            `${isStage(list.stage) ? t('filter.stage') : ''} ${words.status(list.stage)}`.trim(),
          href: to({ stage: undefined }),
        },
    list.group === undefined
      ? null
      : {
          label: `${t('filter.group')}: ${names(`group.${list.group}`)}`,
          href: to({ group: undefined }),
        },
    list.unit === undefined
      ? null
      : {
          label: t('filter.unit', { name: unit.data?.name ?? '…' }),
          href: to({ unit: undefined }),
        },
    list.admitted === undefined
      ? null
      : {
          label: t('filter.admitted', { year: String(list.admitted) }),
          href: to({ admitted: undefined }),
        },
    list.asked === undefined ? null : { label: t('filter.asked'), href: to({ asked: undefined }) },
    list.q === undefined ? null : { label: `“${list.q}”`, href: to({ q: undefined }) },
  ].filter((chip) => chip !== null)
  if (chips.length === 0) return null
  return (
    <ul className={classes['chips']}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <Link to={href} className={classes['chip']} aria-label={t('filter.remove', { label })}>
            {label} <IconX size={16} stroke={1.5} />
          </Link>
        </li>
      ))}
      <li>
        <Button
          component={Link}
          variant="subtle"
          to={to({
            stage: undefined,
            group: undefined,
            unit: undefined,
            admitted: undefined,
            asked: undefined,
            q: undefined,
          })}
        >
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  )
}
