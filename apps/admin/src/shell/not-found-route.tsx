import { Anchor } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from './locale.tsx'
import { ScreenNotice } from './state-notice.tsx'

export default function NotFound() {
  const t = useWords(shell)
  return (
    <ScreenNotice
      title={t('state.missing')}
      text={t('state.missingText')}
      action={
        <Anchor component={Link} to={paths.home()}>
          {t('state.home')}
        </Anchor>
      }
    />
  )
}
