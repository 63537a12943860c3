import { Anchor, Button } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import classes from '../candidates/candidate.module.css'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import own from './members.module.css'
import { StandingBadges } from './standing-badges.tsx'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string; mayWrite: boolean }

/** Who, what the member is now, and the way to take a fact down. */
export function MemberHead({ file, unitId, mayWrite }: Props) {
  const t = useWords(members)
  return (
    <section className={classes['head']}>
      <div className={`${classes['headRow']} ${own['head']}`}>
        <div className={classes['who']}>
          <nav className={classes['crumbs']}>
            <Anchor component={Link} to={paths.members({ unitId })}>
              {t('title')}
            </Anchor>
            {' / '}
            <Anchor component={Link} to={paths.unitPage({ unitId, id: file.unitId })}>
              {file.unitName}
            </Anchor>
          </nav>
          <PageTitle title={file.fullName} badge={<StandingBadges file={file} />} />
        </div>
        {mayWrite && file.offered.length > 0 ? (
          <div className={classes['act']}>
            <Button
              component={Link}
              variant="filled"
              to={paths.member({ unitId, memberId: file.memberId, act: 'record' })}
              preventScrollReset
            >
              {t('page.record')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}
