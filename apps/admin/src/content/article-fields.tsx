import { Stack } from '@mantine/core'
import { proposedCategories } from '@nguon/messages/content/categories'
import { content } from '@nguon/messages/content'
import type { UseFormReturn } from 'react-hook-form'
import { TextAreaField, TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { ArticleValues } from './article-values.ts'
import { BlockList } from './block-list.tsx'
import { PictureFields } from './picture-fields.tsx'
import { SuggestField } from './suggest-field.tsx'

/** The fields of an article from its title to its last block. */
export function ArticleFields({ form }: { form: UseFormReturn<ArticleValues> }) {
  const t = useWords(content)
  return (
    <Panel>
      <Stack gap="md">
        <TextAreaField form={form} name="title" label={t('form.title')} rows={2} />
        <TextAreaField
          form={form}
          name="sapo"
          label={t('form.sapo')}
          hint={t('form.sapoHint')}
          rows={3}
        />
        <SuggestField
          form={form}
          name="category"
          label={t('form.category')}
          hint={t('form.categoryHint')}
          options={proposedCategories}
        />
        <TextField
          form={form}
          name="authorName"
          label={t('form.author')}
          hint={t('form.authorHint')}
        />
        <PictureFields form={form} />
        <BlockList form={form} />
      </Stack>
    </Panel>
  )
}
