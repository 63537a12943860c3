import { Switch } from '@mantine/core'
import { savedViews } from '@nguon/messages/saved-views'
import type { UseFormReturn } from 'react-hook-form'
import { useWords } from '../shell/locale.tsx'

type Props = { form: UseFormReturn<{ name: string; shared: boolean }> }

/** Whether a view is for everybody who works in the unit. */
export function ShareSwitch({ form }: Props) {
  const t = useWords(savedViews)
  return <Switch {...form.register('shared')} label={t('shared')} description={t('sharedHint')} />
}
