import { imports } from '@nguon/messages/imports'
import { useWords } from '../shell/locale.tsx'
import type { Summary } from './batch.ts'
import classes from './legacy-samples.module.css'

/** A few cells of a sheet as they are in the file and as they would read. */
export function LegacySamples({ found }: { found: Summary['legacy'][number] }) {
  const t = useWords(imports)
  const { sheet, encoding, cells, samples } = found
  const facts = { sheet, count: cells, encoding: t(`legacy.encodings.${encoding}`) }
  return (
    <table className={classes['samples']}>
      <caption>{t('legacy.sheet', facts)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('legacy.cell')}</th>
          <th scope="col">{t('legacy.before')}</th>
          <th scope="col">{t('legacy.after')}</th>
        </tr>
      </thead>
      <tbody>
        {samples.map(({ cell, before, after }) => (
          <tr key={cell}>
            <th scope="row">{cell}</th>
            <td translate="no">{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
