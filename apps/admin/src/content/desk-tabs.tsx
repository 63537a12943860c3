import { content } from '@nguon/messages/content'
import { NavLink, useParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './desk.module.css'

/** The parts of the content desk. */
export function DeskTabs() {
  const t = useWords(content)
  const { unitId = '' } = useParams()
  return (
    <nav className={classes['tabs']} aria-label={t('title')}>
      <NavLink to={paths.content({ unitId })} end>
        {t('articles')}
      </NavLink>
      <NavLink to={paths.slogans({ unitId })}>{t('slogans')}</NavLink>
    </nav>
  )
}
