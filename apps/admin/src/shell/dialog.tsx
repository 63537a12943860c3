import { Modal } from '@mantine/core'
import type { ModalProps } from '@mantine/core'
import { firstClick } from './first-click.ts'
import { useReturnFocus } from './use-return-focus.ts'

type Props = Omit<ModalProps, 'opened' | 'returnFocus'> & { title: string }

/** Over the whole screen for as long as it is drawn; a double click that opens it leaves it open. */
export function Dialog(props: Props) {
  useReturnFocus()
  return (
    <Modal
      {...props}
      opened
      returnFocus={false}
      closeOnClickOutside={false}
      overlayProps={{ onClick: firstClick(props.onClose) }}
    />
  )
}
