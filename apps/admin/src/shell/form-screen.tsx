import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FormShell } from './form-shell.tsx'
import type { FormShellProps } from './form-shell.tsx'
import { PageTitle } from './page-title.tsx'
import { Panel } from './panel.tsx'

type Props<T extends FieldValues> = FormShellProps<T> & {
  /** Between the title and the form. */
  lead?: ReactNode
}

/** A screen that is one form, no wider than a line is read. */
export function FormScreen<T extends FieldValues>({ lead, ...form }: Props<T>) {
  return (
    <>
      <PageTitle title={form.title} />
      {lead}
      <Box maw={760}>
        <Panel>
          <FormShell {...form} />
        </Panel>
      </Box>
    </>
  )
}
