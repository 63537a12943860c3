import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core'
import { figures } from '@nguon/messages/figures'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { showDone } from '../shell/toast.ts'
import { FigureTable } from './figure-table.tsx'
import type { Month } from './figures-data.ts'
import classes from './figures.module.css'
import { writeMonth } from './month.ts'

type Props = { month: Month; months: readonly Month[] }

/** A month that is over, as the public would read it, and the act that freezes it. */
export function PreviewPanel({ month, months }: Props) {
  const t = useWords(figures)
  const trpc = useTrpc()
  const { data } = useSuspenseQuery(trpc.figures.preview.queryOptions(month))
  const named = { month: String(month.month), year: String(month.year) }
  return (
    <Panel title={t('preview', named)} aside={<MonthSelect month={month} months={months} />}>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed">{t('explain', { date: dayText(data.asOf) })}</Text>
        <FreezeAct month={month} data={data} />
      </Group>
      {data.isCorrection ? (
        <Alert mb="sm" className={classes['correction']}>
          {t('correction')}
        </Alert>
      ) : null}
      <FigureTable figures={data.figures} />
    </Panel>
  )
}

function FreezeAct({
  month,
  data,
}: {
  month: Month
  data: { figures: readonly { suppressed: boolean }[] }
}) {
  const t = useWords(figures)
  const locale = useLocale()
  const trpc = useTrpc()
  const [asked, setAsked] = useState(false)
  const freeze = useMutation({
    ...trpc.figures.freeze.mutationOptions(),
    onSuccess: async () => {
      setAsked(false)
      await queryClient.invalidateQueries(trpc.figures.pathFilter())
      showDone(t('freezeDone'))
    },
  })
  const named = { month: String(month.month), year: String(month.year) }
  return (
    <>
      <Button variant="filled" disabled={data.figures.length === 0} onClick={() => setAsked(true)}>
        {t('freeze', named)}
      </Button>
      {asked ? (
        <ConfirmDialog
          title={t('freezeTitle', named)}
          confirm={t('freeze', named)}
          pending={freeze.isPending}
          error={freeze.error ? failureSentence(freeze.error, locale) : null}
          onConfirm={() => freeze.mutate(month)}
          onClose={() => setAsked(false)}
        >
          {t('freezeText', {
            figures: data.figures.length,
            hidden: data.figures.filter(({ suppressed }) => suppressed).length,
          })}
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function MonthSelect({ month, months }: Props) {
  const t = useWords(figures)
  const navigate = useNavigate()
  const { unitId = '' } = useParams()
  return (
    <NativeSelect
      className="no-print"
      aria-label={t('month')}
      value={writeMonth(month)}
      data={months.map((each) => ({
        value: writeMonth(each),
        label: t('monthOption', { month: String(each.month), year: String(each.year) }),
      }))}
      onChange={(event) => {
        void navigate(paths.figures({ unitId, month: event.currentTarget.value }))
      }}
    />
  )
}
