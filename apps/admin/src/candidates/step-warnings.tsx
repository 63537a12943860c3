import { Stack } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'
import type { StepValues } from './step-values.ts'
import { useCaseWords } from './use-case-words.ts'
import type { CaseFinding } from './wire.ts'

type Props = {
  form: UseFormReturn<StepValues>
  warnings: readonly CaseFinding[]
  /** How often the server has answered that it wants a reason. */
  asked: number
}

/** Rules that warn: what they say, where they stand, and why the officer goes on. */
export function StepWarnings({ form, warnings, asked }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  useEffect(() => {
    if (asked > 0) form.setFocus('override')
  }, [asked, form])
  if (warnings.length === 0) return null
  return (
    <Stack component="output" gap="xs" className={classes['warnings'] ?? ''}>
      {warnings.map((warning) => (
        <div key={warning.kind}>
          <strong>{words.finding(warning)}</strong> {words.step(`remedy.${warning.remedy}`)} (
          {words.cited(warning.citation)})
        </div>
      ))}
      <TextField
        form={form}
        name="override"
        label={t('step.overrideReason')}
        hint={t('step.overrideHint')}
      />
    </Stack>
  )
}
