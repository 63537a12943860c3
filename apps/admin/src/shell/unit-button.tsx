import { UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconHierarchy, IconSelector } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { useWords } from './locale.tsx'
import classes from './unit-button.module.css'

type Props = ComponentPropsWithRef<'button'> & { name: string | undefined }

/** The unit in scope, always visible; a button where there is another one to choose. */
export function UnitButton({ name, onClick, ...rest }: Props) {
  const t = useWords(shell)
  const shown = name ?? t('header.noUnit')
  const words = (
    <>
      <IconHierarchy size={18} stroke={1.5} />
      <span className={classes['name']}>{shown}</span>
    </>
  )
  if (onClick === undefined) return <span className={classes['unit']}>{words}</span>
  return (
    <UnstyledButton
      {...rest}
      onClick={onClick}
      className={classes['unit'] ?? ''}
      aria-haspopup="listbox"
      aria-label={`${t('header.unit')}: ${shown}`}
    >
      {words}
      <IconSelector size={18} stroke={1.5} />
    </UnstyledButton>
  )
}
