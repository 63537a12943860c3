import { List, Stack, Text } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { actionWords } from '@nguon/messages/audit/entry-words'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { UndoPreview } from './batch.ts'

/** What was worked with since, by whom and when, newest first, and what can be done about it. */
export function UndoObstacles({ obstacles }: Pick<UndoPreview, 'obstacles'>) {
  const t = useWords(imports)
  const locale = useLocale()
  const { total, latest } = obstacles
  const rest = total - latest.length
  return (
    <Stack gap="sm">
      <div>{t('undo.refused', { count: total })}</div>
      <List my={0}>
        {latest.map(({ subjectType, label, action, accountName, at }) => (
          <List.Item key={`${label} ${at}`}>
            <strong>
              {subjectType === 'import_batch'
                ? t('undo.later', { file: label })
                : label || t('undo.outside')}
            </strong>
            <Text c="dimmed" fz="sm">
              {t('undo.what', {
                action: actionWords(action, locale),
                who: accountName ?? t('undo.system'),
                when: momentText(at),
              })}
            </Text>
          </List.Item>
        ))}
      </List>
      {rest === 0 ? null : <div>{t('undo.more', { count: rest })}</div>}
      <Text c="dimmed" fz="sm">
        {t('undo.way')}
      </Text>
    </Stack>
  )
}
