import {
  IconBinaryTree2,
  IconBuilding,
  IconChartBar,
  IconFileImport,
  IconHistory,
  IconId,
  IconKey,
  IconLayoutDashboard,
  IconNews,
  IconScale,
  IconUserCog,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Key } from '@nguon/messages/dictionary'
import type { shell } from '@nguon/messages/shell'
import type { ComponentType } from 'react'
import { matchPath } from 'react-router'
import type { Role } from '@nguon/domain/access/roles'
import type { Me } from '../api/me.ts'
import { hasRole } from '../api/me.ts'
import { paths } from './paths.ts'

type ShellKey = Key<(typeof shell)['vi']>

export type NavEntry = {
  label: ShellKey & `nav.${string}`
  group?: ShellKey & `group.${string}`
  icon: ComponentType<{ size?: number; stroke?: number }>
  /** Undefined where the entry needs a unit and none is chosen. */
  to: (unitId: string | undefined, me: Me) => string | undefined
  roles: readonly Role[]
  /** One of the four places of the bottom bar on a phone. */
  onPhone?: true
}

/** An address inside the unit in scope. */
export const inUnit =
  (build: (input: { unitId: string }) => string) =>
  (unitId: string | undefined): string | undefined =>
    unitId === undefined ? undefined : build({ unitId })

/** The screens in the order of the navigation; entries of one group stand together. */
export const NAV: readonly NavEntry[] = [
  {
    label: 'nav.overview',
    icon: IconLayoutDashboard,
    to: inUnit(paths.overview),
    roles: ['planner', 'leader', 'unit_secretary', 'editor', 'publisher', 'reader'],
    onPhone: true,
  },
  {
    label: 'nav.candidates',
    group: 'group.planning',
    icon: IconUsersGroup,
    to: inUnit(paths.candidates),
    roles: ['planner', 'leader', 'unit_secretary', 'data_protection_officer'],
    onPhone: true,
  },
  {
    label: 'nav.members',
    group: 'group.planning',
    icon: IconId,
    to: inUnit(paths.members),
    roles: ['planner', 'leader', 'unit_secretary', 'data_protection_officer'],
  },
  {
    label: 'nav.units',
    group: 'group.structure',
    icon: IconBinaryTree2,
    to: inUnit(paths.units),
    roles: ['planner', 'leader', 'unit_secretary', 'data_protection_officer', 'auditor', 'reader'],
    onPhone: true,
  },
  {
    label: 'nav.imports',
    group: 'group.structure',
    icon: IconFileImport,
    to: inUnit(paths.imports),
    roles: ['planner'],
  },
  {
    label: 'nav.rules',
    group: 'group.structure',
    icon: IconScale,
    to: inUnit(paths.rules),
    roles: ['planner', 'leader', 'unit_secretary', 'data_protection_officer', 'auditor'],
  },
  {
    label: 'nav.accountsBelow',
    group: 'group.structure',
    icon: IconKey,
    // A unit with none below it has no accounts to look after; of a unit that is no own one it is not known.
    to: (unitId, { grants }) =>
      unitId === undefined || grants.some((held) => held.unitId === unitId && !held.aboveOthers)
        ? undefined
        : paths.accountsBelow({ unitId }),
    roles: ['planner', 'unit_secretary'],
  },
  {
    label: 'nav.content',
    group: 'group.public',
    icon: IconNews,
    to: inUnit(paths.content),
    roles: ['editor', 'publisher', 'leader'],
    onPhone: true,
  },
  {
    label: 'nav.figures',
    group: 'group.public',
    icon: IconChartBar,
    to: inUnit(paths.figures),
    roles: ['planner', 'leader', 'editor', 'publisher', 'reader'],
  },
  {
    label: 'nav.committeeInfo',
    group: 'group.public',
    icon: IconBuilding,
    to: inUnit(paths.committeeInfo),
    roles: ['planner'],
  },
  {
    label: 'nav.accounts',
    group: 'group.administration',
    icon: IconUserCog,
    to: () => paths.accounts(),
    roles: ['system_admin'],
    onPhone: true,
  },
  {
    label: 'nav.audit',
    group: 'group.administration',
    icon: IconHistory,
    to: inUnit(paths.audit),
    roles: ['auditor', 'data_protection_officer'],
    onPhone: true,
  },
  {
    label: 'nav.rules',
    group: 'group.administration',
    icon: IconScale,
    // An administrator of the installation belongs to no unit: he works at the root of a committee.
    to: (unitId, { committees }) => {
      const root = committees.find(({ rootUnitId }) => rootUnitId === unitId) ?? committees[0]
      return root === undefined ? undefined : paths.rules({ unitId: root.rootUnitId })
    },
    roles: ['system_admin'],
  },
  {
    label: 'nav.audit',
    group: 'group.administration',
    icon: IconHistory,
    to: () => paths.auditOfAll(),
    roles: ['system_admin'],
  },
]

/** The entries this account may open, with their addresses in the unit in scope. */
export function navFor(me: Me, unitId: string | undefined): (NavEntry & { href: string })[] {
  return NAV.flatMap((entry) => {
    const href = entry.to(unitId, me)
    return href !== undefined && hasRole(me, entry.roles, unitId) ? [{ ...entry, href }] : []
  })
}

/** The first screen that the account may open; one of the unit's own where the address names a unit. */
export function firstScreen(me: Me, unitId: string | undefined): string | undefined {
  const addresses = navFor(me, unitId).map(({ href }) => href)
  return addresses.find((href) => unitId !== undefined && href.includes(unitId)) ?? addresses[0]
}

/** What starts anew at another address: a screen, except the tree of units while another one is chosen. */
export function screenAt(pathname: string): string {
  const unitId = matchPath(paths.unitPage.pattern, pathname)?.params.unitId
  return unitId === undefined ? pathname : paths.units({ unitId })
}

/** The screen of an address in another unit, or the way to that unit where it is not the account's. */
export function sameScreenIn(
  unitId: string,
  me: Me,
  now: { pathname: string; unitId: string | undefined },
): string {
  const here = NAV.filter((entry) => now.pathname.startsWith(entry.to(now.unitId, me) ?? '-'))
  const there = here.find(({ roles }) => hasRole(me, roles, unitId))?.to(unitId, me)
  return there?.includes(unitId) === true ? there : paths.unit({ unitId })
}
