import type { ReactNode } from 'react'
import classes from './definition-list.module.css'

type Props = { items: readonly { term: string; value: ReactNode }[] }

/** Facts as label and value, the label 104 px wide. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className={classes['list']}>
      {items.map(({ term, value }) => (
        <div key={term} className={classes['item']}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
