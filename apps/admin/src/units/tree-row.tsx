import { structure } from '@nguon/messages/structure'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { PortalRouter } from '@nguon/api/portal'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import classes from './unit-tree.module.css'

type TreeNode = inferRouterOutputs<PortalRouter>['units']['tree'][number]

type Props = {
  node: TreeNode
  level: number
  unitId: string
  chosen: string
  /** The units over the chosen one: open until somebody closes them. */
  above: readonly string[]
  asOf: string | undefined
}

/** One unit of the tree; its children are read when it is opened. */
export function TreeRow({ node, level, unitId, chosen, above, asOf }: Props) {
  const t = useWords(structure)
  const { number } = useNumbers()
  const [wanted, setWanted] = useState<boolean>()
  const opened = wanted ?? (level === 1 || above.includes(node.id))
  const hasChildren = node.childCount > 0
  const children = useQuery({
    ...useTrpc().units.tree.queryOptions({
      parentId: node.id,
      ...(asOf === undefined ? {} : { asOf }),
    }),
    enabled: opened && hasChildren,
    throwOnError: (_, { state }) => state.data === undefined,
  })
  const Chevron = opened ? IconChevronDown : IconChevronRight
  const current = node.id === chosen
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li
      role="treeitem"
      aria-selected={current}
      aria-level={level}
      {...(hasChildren ? { 'aria-expanded': opened } : {})}
    >
      <div
        className={classes['row']}
        data-current={current || undefined}
        style={{ paddingLeft: 4 + (level - 1) * 20 }}
      >
        {hasChildren ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes['toggle']}
            data-toggle
            aria-label={t(opened ? 'collapse' : 'expand', { name: node.name })}
            onClick={() => setWanted(!opened)}
          >
            <Chevron size={18} stroke={1.5} />
          </button>
        ) : (
          <span className={classes['toggle']} />
        )}
        <Link
          ref={link}
          to={paths.unitPage({ unitId, id: node.id, at: asOf })}
          data-row
          tabIndex={current || level === 1 ? 0 : -1}
        >
          {node.name}
        </Link>
        <span className={classes['count']}>
          {node.members === null ? '' : number(node.members)}
        </span>
      </div>
      {opened && children.data !== undefined ? (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a nested level of a tree has no element of its own
        <ul role="group" className={classes['rows']}>
          {children.data.map((child) => (
            <TreeRow
              key={child.id}
              node={child}
              level={level + 1}
              unitId={unitId}
              chosen={chosen}
              above={above}
              asOf={asOf}
            />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
