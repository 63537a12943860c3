import { Title } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'
import { FindingItem } from './finding-item.tsx'
import type { CaseFinding } from './wire.ts'

type Props = { title: 'attention' | 'obstacles'; findings: readonly CaseFinding[] }

/** What speaks against a case, under one heading; nothing where nothing does. */
export function AttentionPart({ title, findings }: Props) {
  const t = useWords(candidates)
  if (findings.length === 0) return null
  return (
    <section className={classes['part']}>
      <Title order={2}>{t(`page.${title}`)}</Title>
      <ul className={classes['plain']}>
        {findings.map((finding) => (
          <FindingItem key={`${finding.kind}-${finding.rule}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}
