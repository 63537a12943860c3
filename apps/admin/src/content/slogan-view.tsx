import type { ShownSlogan } from './slogan-list.ts'
import classes from './slogan-view.module.css'
import { useValidity } from './use-validity.ts'

/** A slogan as it will stand, for who decides about it and does not write it. */
export function SloganView({ slogan }: { slogan: ShownSlogan }) {
  const validity = useValidity()
  const { kicker, firstLine, secondLine } = slogan.draft
  return (
    <div className={classes['slogan']}>
      {kicker === '' ? null : <p className={classes['secondary']}>{kicker}</p>}
      <p className={classes['lines']}>
        {firstLine}
        {secondLine === null || secondLine === '' ? null : (
          <>
            <br />
            {secondLine}
          </>
        )}
      </p>
      <p className={classes['secondary']}>{validity(slogan)}</p>
    </div>
  )
}
