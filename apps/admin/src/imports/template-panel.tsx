import { Button, Stack } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { IconFileDownload } from '@tabler/icons-react'
import { z } from 'zod'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { UnitSearchField } from '../shell/unit-search-field.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './template-panel.module.css'

/** The browser fetches it without headers of ours, so the units stand in the address. */
const templateAddress = (unitId: string, cell: string): string =>
  `/api/imports/template?unit=${unitId}${cell === '' ? '' : `&cell=${cell}`}`

const wanted = z.object({ cell: z.string() })

/** Empty lists to fill in, for all of the unit or for one cell that somebody is asked to list. */
export function TemplatePanel({ unitId }: { unitId: string }) {
  const t = useWords(imports)
  const form = useSchemaForm(wanted, { cell: '' })
  return (
    <Panel title={t('template.title')}>
      <Stack gap="sm" className={classes['form'] ?? ''}>
        <p className={classes['lead']}>{t('template.lead')}</p>
        <UnitSearchField
          cellsOnly
          form={form}
          name="cell"
          label={t('template.cell')}
          hint={t('template.cellHint')}
        />
        <Button
          component="a"
          className={classes['act'] ?? ''}
          leftSection={<IconFileDownload size={18} stroke={1.5} />}
          href={templateAddress(unitId, form.watch('cell'))}
          download
        >
          {t('template.act')}
        </Button>
      </Stack>
    </Panel>
  )
}
