import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useEffect, useState } from 'react'
import { useWords } from './locale.tsx'

/** True once the component has been on screen for so long. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return elapsed
}

type Props = { rows?: number; rowHeight?: number }

/** Nothing for 300 ms, then rows at their final height, after 8 s a word about the network. */
export function Loading({ rows = 8, rowHeight = 40 }: Props) {
  const t = useWords(shell)
  const visible = useElapsed(300)
  const slow = useElapsed(8000)
  return (
    <Stack component="output" gap={0} mih={rows * rowHeight}>
      <VisuallyHidden>{visible ? t('state.loading') : ''}</VisuallyHidden>
      {slow ? <Text c="dimmed">{t('state.slow')}</Text> : null}
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
