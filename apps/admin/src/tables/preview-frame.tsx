import { ActionIcon, Button, Group, Title } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../shell/locale.tsx'
import type { Neighbours } from './neighbours.ts'
import classes from './preview-frame.module.css'

type Props = {
  title: string
  /** Under the title: a badge, a count. */
  aside?: ReactNode
  neighbours: Neighbours
  /** The address of the list with that row open, or none. */
  href: (open: string | undefined) => string
  /** The page of the row. */
  page: string
  children: ReactNode
}

/** The open row beside its list: neighbours, parts of `PreviewPart`, and the way to its page. */
export function PreviewFrame(props: Props) {
  const t = useWords(tables)
  const { href, neighbours } = props
  const to = (key: string | undefined) => (key === undefined ? null : href(key))
  return (
    <aside className={classes['preview']} aria-label={t('preview.label')}>
      <div className={classes['head']}>
        <Title order={2}>{props.title}</Title>
        <div className={classes['steps']}>
          <Step href={to(neighbours.previous)} name={t('preview.previous')} Icon={IconChevronUp} />
          <Step href={to(neighbours.next)} name={t('preview.next')} Icon={IconChevronDown} />
          <Step href={href(undefined)} name={t('preview.close')} Icon={IconX} />
        </div>
        {props.aside === undefined ? null : <div className={classes['aside']}>{props.aside}</div>}
      </div>
      {props.children}
      <Group p="md" gap="xs">
        <Button component={Link} variant="filled" to={props.page}>
          {t('preview.open')}
        </Button>
      </Group>
    </aside>
  )
}

export function PreviewPart({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      {title === undefined ? null : <Title order={3}>{title}</Title>}
      {children}
    </section>
  )
}

type StepProps = { href: string | null; name: string; Icon: typeof IconX }

function Step({ href, name, Icon }: StepProps) {
  return href === null ? (
    <ActionIcon disabled aria-label={name}>
      <Icon size={20} stroke={1.5} />
    </ActionIcon>
  ) : (
    <ActionIcon component={Link} to={href} replace preventScrollReset aria-label={name}>
      <Icon size={20} stroke={1.5} />
    </ActionIcon>
  )
}
