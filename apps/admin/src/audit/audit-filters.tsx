import { Button, NativeSelect, TextInput } from '@mantine/core'
import { audit } from '@nguon/messages/audit'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import { useLocale, useWords } from '../shell/locale.tsx'
import { useTypedFilter } from '../tables/use-typed-filter.ts'
import { noFilter } from './audit-query.ts'
import type { AuditFilter } from './audit-query.ts'
import { knownActions, subjectWords } from '@nguon/messages/audit/entry-words'
import classes from './audit.module.css'
import { DayFilter } from './day-filter.tsx'

type Props = { filter: AuditFilter; href: (change: AuditFilter) => string }

/** Narrows the log by act, person, object and days; all of it stands in the address. */
export function AuditFilters({ filter, href }: Props) {
  const t = useWords(audit)
  const locale = useLocale()
  const navigate = useNavigate()
  const who = useTypedFilter(filter.who, (typed) => href({ who: typed }))
  const go = (change: AuditFilter) => void navigate(href(change), { replace: true })
  const narrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <search className={classes['filters']} aria-label={t('title')}>
      <TextInput
        {...who}
        type="search"
        className={classes['who'] ?? ''}
        label={t('column.who')}
        placeholder={t('filter.who')}
        leftSection={<IconSearch size={18} stroke={1.5} />}
      />
      <NativeSelect
        label={t('filter.action')}
        value={filter.action ?? ''}
        data={[{ value: '', label: t('filter.anyAction') }, ...knownActions(locale)]}
        onChange={(event) => go({ action: event.currentTarget.value || undefined })}
      />
      <DayFilter
        key={`from ${filter.from ?? ''}`}
        label={t('filter.from')}
        day={filter.from}
        onDay={(from) => go({ from })}
      />
      <DayFilter
        key={`to ${filter.to ?? ''}`}
        label={t('filter.to')}
        day={filter.to}
        onDay={(to) => go({ to })}
      />
      {filter.subject === undefined ? null : (
        <Button onClick={() => go({ subject: undefined, id: undefined })}>
          {t('filter.ofSubject', { subject: subjectWords(filter.subject, locale) })} ×
        </Button>
      )}
      {narrowed ? <Link to={href(noFilter)}>{t('filter.clear')}</Link> : null}
    </search>
  )
}
