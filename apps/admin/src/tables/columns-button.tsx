import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'

type Props = Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & { label: string }

export function ColumnsButton({ label, ...props }: Props) {
  return (
    <Button {...props} aria-haspopup="dialog" leftSection={<IconColumns3 size={18} stroke={1.5} />}>
      {label}
    </Button>
  )
}
