import { Stack } from '@mantine/core'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { TextAreaField } from '../shell/fields.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { z } from 'zod'

const draft = z.object({ reason: z.string().trim().min(3, 'comment_too_short').max(500) })

type Props = {
  title: string
  text: string
  label: string
  hint?: string
  confirm: string
  danger?: boolean
  pending: boolean
  error: string | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks for an act and for the reason that goes into the log with it. */
export function ReasonDialog({ text, label, hint, onConfirm, ...dialog }: Props) {
  const form = useSchemaForm(draft, { reason: '' })
  return (
    <ConfirmDialog
      {...dialog}
      onConfirm={() => void form.handleSubmit(({ reason }) => onConfirm(reason))()}
    >
      <Stack gap="sm">
        {text === '' ? null : <div>{text}</div>}
        <TextAreaField
          form={form}
          name="reason"
          label={label}
          {...(hint === undefined ? {} : { hint })}
          rows={3}
        />
      </Stack>
    </ConfirmDialog>
  )
}
