import { Button, Group, Paper, Text } from '@mantine/core'
import { accounts } from '@nguon/messages/accounts'
import { IconPrinter } from '@tabler/icons-react'
import { DefinitionList } from '../shell/definition-list.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import classes from './password-slip.module.css'

type Props = {
  lead: string
  account: { displayName: string; userName: string }
  password: string
  onClose: () => void
}

/** The sheet to hand over: shown once, printed as one slip, kept nowhere. */
export function PasswordSlip({ lead, account, password, onClose }: Props) {
  const t = useWords(accounts)
  return (
    <>
      <PageTitle title={t('slip.title')} />
      <Text component="output" display="block" mb="md" className="no-print">
        {lead}
      </Text>
      <Paper withBorder className={classes['slip'] ?? ''}>
        <DefinitionList
          items={[
            { term: t('slip.address'), value: location.origin },
            { term: t('slip.name'), value: account.displayName },
            { term: t('slip.userName'), value: account.userName },
            {
              term: t('slip.password'),
              value: <code className={classes['password']}>{password}</code>,
            },
          ]}
        />
        <Text mt="md">{t('slip.note')}</Text>
      </Paper>
      <Group mt="md" className="no-print">
        <Button
          variant="filled"
          leftSection={<IconPrinter size={18} stroke={1.5} />}
          onClick={() => print()}
        >
          {t('slip.print')}
        </Button>
        <Button onClick={onClose}>{t('slip.close')}</Button>
      </Group>
    </>
  )
}
