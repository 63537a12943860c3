import { ActionIcon, Textarea } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { TextField, useField } from '../shell/fields.tsx'
import { isWriting } from '../shell/hotkeys.ts'
import { useWords } from '../shell/locale.tsx'
import type { ArticleValues } from './article-values.ts'
import classes from './block-list.module.css'
import { pastedParagraphs } from './blocks.ts'
import type { FormBlock } from './blocks.ts'

type Props = {
  form: UseFormReturn<ArticleValues>
  at: number
  last: number
  kind: FormBlock['kind']
  onMove: (by: -1 | 1, focus: 'text' | 'up' | 'down') => void
  onRemove: () => void
  /** The further paragraphs of a pasted text. */
  onPaste: (paragraphs: string[]) => void
}

/** One block: what it is, where it stands, and its text. */
export function BlockField({ form, at, last, kind, onMove, onRemove, onPaste }: Props) {
  const t = useWords(content)
  const what = t('block.at', { kind: t(`block.${kind}`), n: at + 1 })
  const {
    label: _label,
    description: _description,
    ...field
  } = useField({
    form,
    name: `blocks.${at}.text`,
    label: what,
  })
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (kind !== 'paragraph') return
    const [first, ...rest] = pastedParagraphs(event.clipboardData.getData('text/plain'))
    if (first === undefined || rest.length === 0) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    field.onChange(value.slice(0, selectionStart) + first + value.slice(selectionEnd))
    onPaste(rest)
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || isWriting(event.nativeEvent)) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1, 'text')
  }
  return (
    <li className={classes['block']} data-kind={kind}>
      <div className={classes['head']}>
        <label htmlFor={field.id}>{what}</label>
        <ActionIcon
          id={`field-blocks.${at}-up`}
          aria-label={t('block.up', { what })}
          disabled={at === 0}
          onClick={() => onMove(-1, at === 1 ? 'down' : 'up')}
        >
          <IconArrowUp size={18} stroke={1.5} />
        </ActionIcon>
        <ActionIcon
          id={`field-blocks.${at}-down`}
          aria-label={t('block.down', { what })}
          disabled={at === last}
          onClick={() => onMove(1, at === last - 1 ? 'up' : 'down')}
        >
          <IconArrowDown size={18} stroke={1.5} />
        </ActionIcon>
        <ActionIcon aria-label={t('block.remove', { what })} onClick={onRemove}>
          <IconTrash size={18} stroke={1.5} />
        </ActionIcon>
      </div>
      {kind === 'figure' ? (
        <p className={classes['secondary']}>{t('block.figureKept')}</p>
      ) : (
        <Textarea
          {...field}
          rows={kind === 'heading' || kind === 'subheading' ? 1 : 3}
          autoComplete="off"
          onPaste={paste}
          onKeyDown={keys}
        />
      )}
      {kind === 'list' || kind === 'numbered' ? (
        <p className={classes['secondary']}>{t('block.listHint')}</p>
      ) : null}
      {kind === 'quote' ? (
        <div className={classes['source']}>
          <TextField form={form} name={`blocks.${at}.source`} label={t('block.source')} optional />
        </div>
      ) : null}
    </li>
  )
}
