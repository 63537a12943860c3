import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isUnanswered } from '../api/read-failure.ts'
import { useWords } from './locale.tsx'
import { useIsOnline } from './use-is-online.ts'

/** True once the component has been on screen for so long. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return elapsed
}

/** What keeps the answer away: said once a question has failed, or after 8 s. */
function useHindrance(): 'offline' | 'unreachable' | 'slow' | null {
  const slow = useElapsed(8000)
  const online = useIsOnline()
  const failing = useIsFetching({
    predicate: ({ state }) => isUnanswered(state.fetchFailureReason),
  })
  if (failing === 0 && !slow) return null
  if (!online) return 'offline'
  return failing > 0 ? 'unreachable' : 'slow'
}

type Props = { rows?: number; rowHeight?: number }

/** Nothing for 300 ms, then rows at their final height, and a word about what takes so long. */
export function Loading({ rows = 8, rowHeight = 40 }: Props) {
  const t = useWords(shell)
  const visible = useElapsed(300)
  const hindrance = useHindrance()
  return (
    <Stack component="output" gap={0} mih={rows * rowHeight}>
      <VisuallyHidden>{visible ? t('state.loading') : ''}</VisuallyHidden>
      {hindrance === null ? null : <Text c="dimmed">{t(`state.${hindrance}`)}</Text>}
      {visible
        ? Array.from({ length: rows }, (_, row) => (
            <Skeleton
              key={row}
              height={rowHeight - 16}
              my={8}
              width={row % 3 === 2 ? '72%' : '100%'}
            />
          ))
        : null}
    </Stack>
  )
}
