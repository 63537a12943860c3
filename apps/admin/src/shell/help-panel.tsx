import { Kbd, Stack, Switch, Text, Title } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { DefinitionList } from './definition-list.tsx'
import { useWords } from './locale.tsx'
import { setPreferences, usePreferences } from './preferences.ts'
import { SideDrawer } from './side-drawer.tsx'

/** Shortcuts, and who helps with what the portal cannot do. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const t = useWords(shell)
  const { singleKeys } = usePreferences()
  const keys = [
    { keys: 'Ctrl K', does: t('help.palette') },
    { keys: 'Ctrl Enter', does: t('help.submit') },
    { keys: 'Esc', does: t('help.close') },
    { keys: 'J, K', does: t('help.rows') },
    { keys: 'Enter', does: t('help.open') },
    { keys: '?', does: t('help.this') },
  ]
  return (
    <SideDrawer onClose={onClose} title={t('help.title')}>
      <Stack>
        <Title order={3}>{t('help.shortcuts')}</Title>
        <DefinitionList
          items={keys.map((one) => ({ term: one.does, value: <Kbd>{one.keys}</Kbd> }))}
        />
        <Switch
          label={t('help.single')}
          checked={singleKeys}
          onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
        />
        <Text>{t('help.contact')}</Text>
      </Stack>
    </SideDrawer>
  )
}
