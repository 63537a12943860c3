import { UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useWords } from './locale.tsx'
import { closeToast, useToasts } from './toast.ts'
import classes from './toasts.module.css'

export function Toasts() {
  const t = useWords(shell)
  const toasts = useToasts()
  return (
    <output className={classes['toasts']}>
      {toasts.map(({ id, text, undo }) => (
        <div key={id} className={classes['toast']}>
          {text}
          {undo === undefined ? null : (
            <UnstyledButton
              className={classes['undo'] ?? ''}
              onClick={() => {
                closeToast(id)
                undo()
              }}
            >
              {t('undo')}
            </UnstyledButton>
          )}
        </div>
      ))}
    </output>
  )
}
