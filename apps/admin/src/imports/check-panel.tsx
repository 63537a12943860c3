import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core'
import { importColumns } from '@nguon/messages/import-columns'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { CancelImport } from './cancel-import.tsx'
import type { Batch } from './batch.ts'
import { faultsOf, isForgetful } from './matching.ts'
import type { Matched } from './matching.ts'
import classes from './match-columns.module.css'

type Props = {
  batch: Batch
  sheets: readonly Matched[]
  pending: boolean
  /** Required, so that a refused check cannot go unseen. */
  error: string | null
  onCheck: (remember: boolean) => void
}

/** What is still missing, what will be imported, and the check that reads the file in this way. */
export function CheckPanel({ batch, sheets, pending, error, onCheck }: Props) {
  const t = useWords(importColumns)
  const [remember, setRemember] = useState(true)
  const chosen = sheets.filter(({ choice }) => choice.kind !== null)
  const lacking = sheets.filter((each) => faultsOf(each).length > 0)
  const edited = sheets.some((each) => each.edited)
  return (
    <Panel title={t('check.title')}>
      <Stack gap="sm">
        {error === null ? null : (
          <Alert color="danger" role="alert">
            {error}
          </Alert>
        )}
        <output>
          {chosen.length === 0 ? (
            <Text>{t('check.nothing')}</Text>
          ) : (
            <Text>
              {t('check.ready', { count: chosen.length })}
              {chosen.length === sheets.length
                ? '.'
                : `, ${t('check.leftOut', { count: sheets.length - chosen.length })}.`}
            </Text>
          )}
          {lacking.map((each) => (
            <Text key={each.sheet.name} className={classes['lacking'] ?? ''}>
              <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
              {t('check.lacking', {
                sheet: each.sheet.name,
                what: faultsOf(each)
                  .map((fault) => t(`lacks.${fault}`))
                  .join(', '),
              })}
            </Text>
          ))}
        </output>
        <Checkbox
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
          label={t('check.remember', { unit: batch.unitName })}
          description={t('check.rememberHint')}
        />
        {remember
          ? sheets
              .filter((each) => isForgetful(each) && !lacking.includes(each))
              .map(({ sheet }) => (
                <Text key={sheet.name} fz="sm" c="dimmed">
                  {t('check.forgetful', { sheet: sheet.name })}
                </Text>
              ))
          : null}
        <Button
          fullWidth
          variant="filled"
          size="md"
          disabled={!edited || lacking.length > 0 || chosen.length === 0}
          loading={pending}
          onClick={() => onCheck(remember)}
        >
          {t('check.act')}
        </Button>
        {edited ? null : <Text fz="sm">{t('check.unchanged')}</Text>}
        <Text c="dimmed" fz="sm">
          {t('check.note')}
        </Text>
        <CancelImport batch={batch} />
      </Stack>
    </Panel>
  )
}
