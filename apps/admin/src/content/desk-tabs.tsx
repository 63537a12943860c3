import { content } from '@nguon/messages/content'
import { useLocation, useParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'

/** The parts of the content desk. */
export function DeskTabs() {
  const t = useWords(content)
  const { pathname } = useLocation()
  const { unitId = '' } = useParams()
  const view = (label: string, href: string) => ({ label, href, isCurrent: pathname === href })
  return (
    <ViewTabs
      label={t('title')}
      views={[
        view(t('articles'), paths.content({ unitId })),
        view(t('slogans'), paths.slogans({ unitId })),
      ]}
    />
  )
}
