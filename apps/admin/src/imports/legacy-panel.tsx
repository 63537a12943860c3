import { Alert, Button, Stack, Text } from '@mantine/core'
import { choicesToConvert } from '@nguon/domain/imports/convert-choices'
import { imports } from '@nguon/messages/imports'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useHasRole } from '../api/me.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Batch, Summary } from './batch.ts'
import { LegacySamples } from './legacy-samples.tsx'

type Props = { batch: Batch; legacy: Summary['legacy'] }

function useConversion({ batch: { id: batchId }, legacy }: Props) {
  const trpc = useTrpc()
  const choose = useMutation(trpc.imports.choose.mutationOptions())
  return useMutation({
    mutationFn: async () => {
      // Rows of persons come with the choices: asked for now, and not kept.
      const { checkedAt, sheets } = await queryClient.fetchQuery({
        ...trpc.imports.preview.queryOptions({ batchId }),
        staleTime: 0,
        gcTime: 0,
      })
      const converted = choicesToConvert(sheets, legacy)
      await choose.mutateAsync({ batchId, checkedAt, sheets: converted, remember: false })
    },
    onSettled: () => queryClient.invalidateQueries(trpc.imports.get.queryFilter({ batchId })),
  })
}

/** Lists in an old encoding: what their names would become, and the word that they be converted. */
export function LegacyPanel(props: Props) {
  const t = useWords(imports)
  const locale = useLocale()
  const mayConvert = useHasRole(['planner'])
  const conversion = useConversion(props)
  return (
    <Panel title={t('legacy.title')}>
      <Stack gap="sm">
        {conversion.error === null ? null : (
          <Alert color="danger" role="alert">
            {failureSentence(conversion.error, locale)}
          </Alert>
        )}
        <Text>{t('legacy.text')}</Text>
        {props.legacy.map((found) => (
          <LegacySamples key={found.sheet} found={found} />
        ))}
        {mayConvert ? (
          <div>
            <Button
              variant="default"
              loading={conversion.isPending}
              onClick={() => conversion.mutate()}
            >
              {t('legacy.act')}
            </Button>
          </div>
        ) : null}
        <Text c="dimmed" fz="sm">
          {t(mayConvert ? 'legacy.note' : 'legacy.reader')}
        </Text>
      </Stack>
    </Panel>
  )
}
