import { Box } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { SloganForm } from './slogan-form.tsx'

export default function NewSlogan() {
  const t = useWords(content)
  const locale = useLocale()
  const navigate = useNavigate()
  const { today } = useMe()
  const { unitId = '' } = useParams()
  const { slogans } = useTrpc().content
  const create = useMutation(slogans.create.mutationOptions())
  return (
    <>
      <BackLink to={paths.slogans({ unitId })}>{t('slogans')}</BackLink>
      <PageTitle title={t('slogan.create')} />
      <Box maw={760}>
        <Panel>
          <SloganForm
            draft={{
              kicker: '',
              firstLine: '',
              secondLine: '',
              validFrom: today,
              validTo: null,
              position: 1,
            }}
            error={create.error ? failureSentence(create.error, locale) : null}
            onCancel={() => void navigate(paths.slogans({ unitId }))}
            onSubmit={async (draft) => {
              const { id: sloganId } = await create.mutateAsync(draft)
              await queryClient.invalidateQueries(slogans.pathFilter())
              await navigate(paths.slogan({ unitId, sloganId }))
            }}
          />
        </Panel>
      </Box>
    </>
  )
}
