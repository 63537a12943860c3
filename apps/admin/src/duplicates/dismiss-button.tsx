import { Button, Text } from '@mantine/core'
import { duplicates } from '@nguon/messages/duplicates'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { refreshDuplicates } from './duplicates-query.ts'

type Props = { unitId: string; firstId: string; secondId: string; isDismissed: boolean }

/** Says that two persons are two, or puts the pair back to be looked at; either can be undone by the other. */
export function DismissButton({ unitId, firstId, secondId, isDismissed }: Props) {
  const t = useWords(duplicates)
  const locale = useLocale()
  const navigate = useNavigate()
  const procedures = useTrpc().duplicates
  const settled = async (done: string) => {
    showDone(done)
    await navigate(paths.duplicates({ unitId }))
    await refreshDuplicates(unitId)
  }
  const dismiss = useMutation({
    ...procedures.dismiss.mutationOptions(),
    onSuccess: () => settled(t('dismiss.done')),
  })
  const reopen = useMutation({
    ...procedures.reopen.mutationOptions(),
    onSuccess: () => settled(t('dismiss.reopened')),
  })
  const act = isDismissed ? reopen : dismiss
  return (
    <>
      {act.error === null ? null : (
        <Text c="danger" role="alert">
          {failureSentence(act.error, locale)}
        </Text>
      )}
      <Button loading={act.isPending} onClick={() => act.mutate({ firstId, secondId })}>
        {t(isDismissed ? 'dismiss.reopen' : 'dismiss.act')}
      </Button>
    </>
  )
}
