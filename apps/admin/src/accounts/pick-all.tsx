import { Checkbox } from '@mantine/core'
import type { Picked } from './use-picked.ts'

type Props = { ids: readonly string[]; picked: Picked; label: string }

/** Picks every row that is shown, or none; half of them is said too. */
export function PickAll({ ids, picked, label }: Props) {
  const count = ids.filter(picked.has).length
  return (
    <Checkbox
      label={label}
      checked={count > 0 && count === ids.length}
      indeterminate={count > 0 && count < ids.length}
      onChange={() => picked.setAll(ids, count < ids.length)}
    />
  )
}
