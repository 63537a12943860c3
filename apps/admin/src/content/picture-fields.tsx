import { Checkbox } from '@mantine/core'
import { pictureNames } from '@nguon/domain/content/pictures'
import { content } from '@nguon/messages/content'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { SelectField, TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import type { ArticleValues } from './article-values.ts'
import classes from './block-list.module.css'
import { drawings } from './drawings.ts'

/** One of the drawings of the house with its words; without one, nothing more is asked. */
export function PictureFields({ form }: { form: UseFormReturn<ArticleValues> }) {
  const t = useWords(content)
  const [picture, decorative] = useWatch({
    control: form.control,
    name: ['picture', 'decorative'],
  })
  return (
    <>
      <SelectField
        form={form}
        name="picture"
        label={t('form.picture')}
        options={[
          { value: '', label: t('form.noPicture') },
          ...pictureNames.map((name) => ({ value: name, label: t(`picture.${name}`) })),
        ]}
      />
      {picture === '' ? null : (
        <div className={classes['picture']}>
          <img src={drawings[picture]} alt="" width={240} height={160} />
          <div className={classes['fields']}>
            <Checkbox label={t('form.decorative')} {...form.register('decorative')} />
            {decorative ? null : (
              <TextField
                form={form}
                name="alternative"
                label={t('form.alternative')}
                hint={t('form.alternativeHint')}
              />
            )}
            <TextField form={form} name="caption" label={t('form.caption')} optional />
            <TextField form={form} name="credit" label={t('form.credit')} optional />
          </div>
        </div>
      )}
    </>
  )
}
