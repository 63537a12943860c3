import { Button } from '@mantine/core'
import { importColumns } from '@nguon/messages/import-columns'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTrpc } from '../api/client.ts'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Mapping } from './batch.ts'
import { ForgetMapping } from './forget-mapping.tsx'
import classes from './remembered-panel.module.css'

/** Which forms are read as they were matched once, and the way to have one forgotten. */
export function RememberedPanel({ mayForget }: { mayForget: boolean }) {
  const t = useWords(importColumns)
  const { data } = useSuspenseQuery(useTrpc().imports.mappings.queryOptions())
  const [asked, setAsked] = useState<Mapping | null>(null)
  if (data.length === 0) return null
  return (
    <Panel flush title={t('remembered.title')} aside={t('remembered.lead')}>
      <ul className={classes['list']}>
        {data.map((mapping) => (
          <li key={mapping.id} className={classes['row']}>
            <Form mapping={mapping} />
            {mayForget && mapping.inheritedFrom === null ? (
              <Button
                onClick={() => setAsked(mapping)}
                aria-label={t('remembered.forgetNamed', {
                  kind: t(`kinds.${mapping.mapping.kind}`),
                  date: momentText(mapping.rememberedAt),
                })}
              >
                {t('remembered.forget')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === null ? null : <ForgetMapping mapping={asked} onClose={() => setAsked(null)} />}
    </Panel>
  )
}

function Form({ mapping: { mapping, rememberedAt, inheritedFrom } }: { mapping: Mapping }) {
  const t = useWords(importColumns)
  const used = mapping.columns.filter(({ field }) => field !== null)
  const facts = [
    t('remembered.columns', { count: used.length }),
    t('remembered.when', { date: momentText(rememberedAt) }),
    ...(inheritedFrom === null ? [] : [t('remembered.from', { unit: inheritedFrom })]),
  ]
  return (
    <div className={classes['form']}>
      <strong>{t(`kinds.${mapping.kind}`)}</strong>
      <span className={classes['facts']}>{facts.join(', ')}</span>
      <details>
        <summary>{t('remembered.see')}</summary>
        <ul className={classes['pairs']}>
          {mapping.columns.map(({ header, field }, place) => (
            // Two columns of a form may have the same header.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              {t('remembered.pair', {
                header,
                field: field === null ? t('table.ignored') : t(`fields.${field}`),
              })}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
