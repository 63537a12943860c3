import { NativeSelect } from '@mantine/core'
import { useNavigate } from 'react-router'

type Props<T extends string> = {
  label: string
  /** What stands for no condition. */
  any: string
  value: T | undefined
  options: readonly { value: T; label: string }[]
  href: (value: T | undefined) => string
}

/** One condition of a list, chosen among a few. */
export function ListFilter<T extends string>({ label, any, value, options, href }: Props<T>) {
  const navigate = useNavigate()
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: any }, ...options]}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        void navigate(href(options.find((option) => option.value === chosen)?.value))
      }}
    />
  )
}
