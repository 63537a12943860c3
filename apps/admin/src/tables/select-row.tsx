import { tables } from '@nguon/messages/tables'
import { useWords } from '../shell/locale.tsx'
import classes from './select-row.module.css'
import type { Selection } from './selection.ts'

/** The box in the head: all rows of this page. */
export function SelectPage({ selection, keys }: { selection: Selection; keys: readonly string[] }) {
  const t = useWords(tables)
  const chosen = keys.filter((key) => selection.has(key)).length
  return (
    <td data-select>
      <input
        type="checkbox"
        className={classes['box']}
        aria-label={t('select.page')}
        checked={chosen === keys.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = chosen > 0 && chosen < keys.length
        }}
        onChange={() => selection.togglePage(keys)}
      />
    </td>
  )
}

type Props = { selection: Selection; id: string; name: string }

export function SelectRow({ selection, id, name }: Props) {
  const t = useWords(tables)
  return (
    <td data-select>
      <input
        type="checkbox"
        className={classes['box']}
        aria-label={t('select.row', { name })}
        checked={selection.has(id)}
        onChange={() => selection.toggle(id)}
      />
    </td>
  )
}
