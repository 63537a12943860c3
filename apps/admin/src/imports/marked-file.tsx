import { Alert, Button } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { IconFileAlert } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { Batch } from './batch.ts'
import { saveMarkedFile } from './save-marked-file.ts'

/** The same workbook, its faulty cells marked, to be corrected and uploaded again. */
export function MarkedFile({ batch }: { batch: Batch }) {
  const t = useWords(imports)
  const locale = useLocale()
  const { unitId = '' } = useParams()
  const save = useMutation({ mutationFn: () => saveMarkedFile(batch, unitId, locale) })
  return (
    <>
      {save.data === undefined || save.data === null ? null : (
        <Alert color="danger" role="alert">
          {save.data}
        </Alert>
      )}
      <Button
        leftSection={<IconFileAlert size={18} stroke={1.5} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('marked.act')}
      </Button>
    </>
  )
}
