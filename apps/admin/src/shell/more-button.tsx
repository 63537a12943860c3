import { Button } from '@mantine/core'
import classes from './more-button.module.css'

type Props = {
  /** An infinite query, as its hook returns it. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  label: string
}

/** Fetches the next page below a list; nothing where the list is complete. */
export function MoreButton({ list, label }: Props) {
  if (!list.hasNextPage) return null
  return (
    <div className={classes['more']}>
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
