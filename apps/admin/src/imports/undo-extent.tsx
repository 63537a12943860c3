import { List, Stack, Text } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useWords } from '../shell/locale.tsx'
import type { UndoPreview } from './batch.ts'

type Props = { extent: UndoPreview['extent']; fileName: string }

/** What goes and what is put back, in numbers. */
export function UndoExtent({ extent, fileName }: Props) {
  const t = useWords(imports)
  const gone = (['units', 'persons', 'cases', 'targets'] as const).filter(
    (kind) => extent[kind] > 0,
  )
  return (
    <Stack gap="sm">
      {gone.length === 0 ? null : (
        <div>
          {t('undo.removed', { file: fileName })}
          <List my={4}>
            {gone.map((kind) => (
              <List.Item key={kind}>{t(`undo.${kind}`, { count: extent[kind] })}</List.Item>
            ))}
          </List>
        </div>
      )}
      {extent.changed === 0 ? null : <div>{t('undo.restored', { count: extent.changed })}.</div>}
      <Text c="dimmed" fz="sm">
        {t('undo.besides')}
      </Text>
    </Stack>
  )
}
