import { Anchor, Stack, Text } from '@mantine/core'
import { importColumns } from '@nguon/messages/import-columns'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { LeaveGuard } from '../shell/leave-guard.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Batch } from './batch.ts'
import { CheckPanel } from './check-panel.tsx'
import classes from './dry-run.module.css'
import own from './match-columns.module.css'
import { decided, useMatching } from './matching.ts'
import { SheetPanel } from './sheet-panel.tsx'

type Props = { batch: Batch; unitId: string }

/** The columns of every sheet, to be matched by hand or corrected, and checked again. */
export function MatchColumns({ batch, unitId }: Props) {
  const t = useWords(importColumns)
  const locale = useLocale()
  const trpc = useTrpc()
  const navigate = useNavigate()
  const address = paths.importBatch({ unitId, batchId: batch.id })
  // Rows of persons: read once, and forgotten with the screen.
  const { data } = useSuspenseQuery({
    ...trpc.imports.preview.queryOptions({ batchId: batch.id }),
    staleTime: Infinity,
    gcTime: 0,
  })
  const { sheets, choose } = useMatching(data.sheets)
  const check = useMutation({
    ...trpc.imports.choose.mutationOptions(),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.imports.get.queryFilter({ batchId: batch.id }))
      await navigate(address, { replace: true })
    },
  })
  const waiting = batch.status === 'unmatched'
  return (
    <>
      <LeaveGuard active={sheets.some(({ edited }) => edited) && !check.isSuccess} />
      <div className={classes['columns']}>
        <Stack gap="sm">
          <Panel title={t(waiting ? 'waiting.title' : 'title')}>
            <Text>{waiting ? t('waiting.text') : t('lead')}</Text>
            {waiting ? null : (
              <Anchor component={Link} to={address}>
                {t('back')}
              </Anchor>
            )}
          </Panel>
          {sheets.map((matched) => (
            <SheetPanel key={matched.sheet.name} matched={matched} onChoice={choose} />
          ))}
        </Stack>
        <div className={own['check']}>
          <CheckPanel
            batch={batch}
            sheets={sheets}
            pending={check.isPending}
            error={check.error === null ? null : failureSentence(check.error, locale)}
            onCheck={(remember) =>
              check.mutate({
                batchId: batch.id,
                checkedAt: data.checkedAt,
                sheets: decided(sheets),
                remember,
              })
            }
          />
        </div>
      </div>
    </>
  )
}
