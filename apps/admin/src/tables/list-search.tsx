import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useHotkeys } from '../shell/hotkeys.ts'
import { usePreferences } from '../shell/preferences.ts'
import classes from './list-bar.module.css'
import { useTypedFilter } from './use-typed-filter.ts'

type Props = {
  /** Names the box and stands in it. */
  label: string
  current: string | undefined
  href: (typed: string | undefined) => string
}

/** Finds in a list by typing, without marks; `/` leads to it. What is typed stands behind the #. */
export function ListSearch({ label, current, href }: Props) {
  const box = useRef<HTMLInputElement>(null)
  const { singleKeys } = usePreferences()
  useHotkeys({ '/': () => box.current?.focus() }, singleKeys)
  return (
    <TextInput
      {...useTypedFilter(current, href)}
      ref={box}
      type="search"
      className={classes['search'] ?? ''}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={18} stroke={1.5} />}
    />
  )
}
