import type { MissingField } from '@nguon/domain/content/article'
import { content } from '@nguon/messages/content'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import classes from './desk.module.css'

/** The field that mends what is missing. */
const fields: Record<MissingField, string> = {
  title: 'field-title',
  sapo: 'field-sapo',
  author_name: 'field-authorName',
  category: 'field-category',
  body: 'add-paragraph',
  image_alternative: 'field-alternative',
}

/** What a text still lacks before it may be sent or published; in the editor each leads to its field. */
export function ChecksPanel({
  missing,
  editing,
}: {
  missing: readonly MissingField[]
  editing: boolean
}) {
  const t = useWords(content)
  return (
    <Panel title={t('checks.title')}>
      {missing.length === 0 ? (
        t('checks.done')
      ) : (
        <>
          <output>{t('checks.blocking', { count: missing.length })}</output>
          <ul className={classes['list']}>
            {missing.map((one) => (
              <li key={one}>
                {editing ? (
                  <button
                    type="button"
                    className={classes['plain']}
                    onClick={() => document.getElementById(fields[one])?.focus()}
                  >
                    {t(`missing.${one}`)}
                  </button>
                ) : (
                  t(`missing.${one}`)
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
