import { Button } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import classes from './print-whole.module.css'

/** Leads to the list with all its rows at once. */
export function PrintWhole({ href }: { href: string }) {
  const t = useWords(tables)
  return (
    <Button
      component={Link}
      to={href}
      leftSection={<IconPrinter size={18} stroke={1.5} />}
      aria-label={t('print.whole')}
    >
      {t('print.now')}
    </Button>
  )
}

type Props = { shown: number; total: number; back: string }

/** Under a list that is open with all its rows: how many they are, and the way to paper and back. */
export function WholeBar({ shown, total, back }: Props) {
  const t = useWords(tables)
  const { number } = useNumbers()
  return (
    <div className={classes['bar']}>
      <output>
        {shown < total
          ? t('print.cut', { count: number(shown), total: number(total) })
          : t('print.bar', { count: number(shown) })}
      </output>
      <Button onClick={() => print()}>{t('print.now')}</Button>
      <Button component={Link} variant="subtle" to={back}>
        {t('print.back')}
      </Button>
    </div>
  )
}
