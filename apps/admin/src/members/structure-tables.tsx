import { ageBandIds } from '@nguon/domain/members/age-bands'
import { memberExits } from '@nguon/domain/recruitment/stages'
import { members } from '@nguon/messages/members'
import { people } from '@nguon/messages/people'
import { useWords } from '../shell/locale.tsx'
import type { ListAddress } from './list-address.ts'
import { StructureTable } from './structure-table.tsx'
import type { StructureRow } from './structure-table.tsx'
import classes from './members.module.css'
import type { MemberStructure } from './wire.ts'

type Props = {
  structure: MemberStructure
  /** The list of the same unit and day under a condition. */
  to: (change: Partial<ListAddress>) => string
}

/** Every number opens the list with exactly as many; what is sensitive, or not recorded, does not. */
export function StructureTables({ structure, to }: Props) {
  const t = useWords(members)
  const names = useWords(people)
  const { total, ages, left, youngest, oldest } = structure
  const unknown = (label: string, count: number): StructureRow[] =>
    count === 0 ? [] : [{ label, count, of: total }]
  return (
    <div className={classes['tables']}>
      <StructureTable
        title={t('structure.byStanding')}
        rows={[
          { label: t('structure.total'), count: total, href: to({}) },
          ...(['official', 'probationary'] as const).map((standing) => ({
            label: t(`standing.${standing}`),
            count: structure[standing],
            of: total,
            href: to({ standing }),
          })),
          {
            label: t('exempt'),
            count: structure.exempt,
            of: total,
            href: to({ view: 'exempt' }),
          },
        ]}
      />
      <StructureTable
        title={t('structure.byPerson')}
        rows={[
          {
            label: t('structure.women'),
            count: structure.women,
            of: total,
            href: to({ gender: 'female' }),
          },
          ...unknown(t('structure.unknownGender'), structure.genderUnknown),
          { label: t('structure.minorities'), count: structure.minorities, of: total },
          ...unknown(t('structure.unknownEthnicity'), structure.ethnicityUnknown),
        ]}
      />
      <StructureTable
        title={t('structure.byAge')}
        aside={
          youngest === null || oldest === null ? null : t('structure.span', { youngest, oldest })
        }
        rows={[
          ...ageBandIds.map((age) => ({
            label: t(`age.${age}`),
            count: ages[age],
            of: total,
            href: to({ age }),
          })),
          ...unknown(t('structure.unknownAge'), structure.ageUnknown),
        ]}
      />
      <StructureTable
        title={t('structure.byYear', { year: structure.on.slice(0, 4) })}
        rows={[
          {
            label: t('structure.admitted'),
            count: structure.admitted,
            href: to({ view: 'admitted' }),
          },
          ...memberExits.map((how) => ({
            label: t(`how.${how}`),
            count: left[how],
            href: to({ view: 'left', year: 'this', how }),
          })),
        ]}
      />
      {structure.groups.length === 0 ? null : (
        <StructureTable
          title={t('structure.byGroup')}
          note={t('structure.groupNote')}
          rows={structure.groups.map(({ group, count }) => ({
            label: names(`group.${group}`),
            count,
            of: total,
            href: to({ group }),
          }))}
        />
      )}
    </div>
  )
}
