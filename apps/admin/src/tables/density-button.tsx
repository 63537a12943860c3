import { Button } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconBaselineDensityMedium } from '@tabler/icons-react'
import { useWords } from '../shell/locale.tsx'
import type { Density } from './density.ts'

type Props = { density: Density; onChange: (density: Density) => void }

/** Rows of 40 px or of 48 px. */
export function DensityButton({ density, onChange }: Props) {
  const t = useWords(tables)
  const name = t(`density.${density}`)
  return (
    <Button
      leftSection={<IconBaselineDensityMedium size={18} stroke={1.5} />}
      aria-label={`${t('density.label')}: ${name}`}
      onClick={() => onChange(density === 'compact' ? 'roomy' : 'compact')}
    >
      {name}
    </Button>
  )
}
