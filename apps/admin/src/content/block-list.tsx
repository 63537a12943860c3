import { Button, Title } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { useWords } from '../shell/locale.tsx'
import type { ArticleValues } from './article-values.ts'
import { BlockField } from './block-field.tsx'
import classes from './block-list.module.css'
import { blockKinds, emptyBlock } from './blocks.ts'

/** The body as blocks: written, added, moved and removed, all of it by keyboard as well. */
export function BlockList({ form }: { form: UseFormReturn<ArticleValues> }) {
  const t = useWords(content)
  const { fields, append, insert, move, remove } = useFieldArray({
    control: form.control,
    name: 'blocks',
  })
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  const focusAfter = (id: string) => {
    wanted.current = id
  }
  const shift = (from: number, by: -1 | 1, focus: 'text' | 'up' | 'down') => {
    const to = from + by
    if (to < 0 || to >= fields.length) return
    const name = focus === 'text' ? '.text' : `-${focus}`
    focusAfter(`field-blocks.${to}${name}`)
    move(from, to)
  }
  return (
    <section aria-labelledby="blocks-title">
      <Title order={2} id="blocks-title">
        {t('form.body')}
      </Title>
      <p className={classes['secondary']}>
        {fields.length === 0 ? t('form.emptyBody') : t('form.bodyHint')}
      </p>
      <ol className={classes['blocks']}>
        {fields.map((field, at) => (
          <BlockField
            key={field.id}
            form={form}
            at={at}
            last={fields.length - 1}
            kind={field.kind}
            onMove={(by, focus) => shift(at, by, focus)}
            onRemove={() => {
              focusAfter(
                fields.length > 1 ? `field-blocks.${Math.max(0, at - 1)}.text` : 'add-paragraph',
              )
              remove(at)
            }}
            onPaste={(paragraphs) => {
              focusAfter(`field-blocks.${at + paragraphs.length}.text`)
              insert(
                at + 1,
                paragraphs.map((text) => ({ ...emptyBlock('paragraph'), text })),
                { shouldFocus: false },
              )
            }}
          />
        ))}
      </ol>
      <fieldset className={classes['add']} aria-label={t('block.add')}>
        {blockKinds.map((kind) => (
          <Button
            key={kind}
            id={`add-${kind}`}
            size="xs"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => {
              focusAfter(`field-blocks.${fields.length}.text`)
              append(emptyBlock(kind), { shouldFocus: false })
            }}
          >
            {t(`block.${kind}`)}
          </Button>
        ))}
      </fieldset>
    </section>
  )
}
