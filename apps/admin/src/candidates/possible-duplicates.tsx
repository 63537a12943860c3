import { Alert, Anchor, Group, Stack } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import type { PossibleDuplicate } from './wire.ts'

type Props = {
  found: readonly PossibleDuplicate[]
  /** Perhaps known in a unit that the account does not see. */
  elsewhere: boolean
  unitId: string
}

/** Who has the name already, so that the officer looks before adding the person once more. */
export function PossibleDuplicates({ found, elsewhere, unitId }: Props) {
  const t = useWords(candidates)
  if (found.length === 0 && !elsewhere) return null
  return (
    <Alert color="yellow" title={t('create.duplicate')} role="alert">
      <Stack gap="xs">
        {elsewhere ? t('create.elsewhere') : null}
        {t('create.duplicateText')}
        {found.map((person) => (
          <Group key={`${person.personId}-${person.caseId ?? ''}`} gap="xs">
            {person.caseId === null ? (
              <strong>{person.fullName}</strong>
            ) : (
              <Anchor
                component={Link}
                target="_blank"
                to={paths.candidate({ unitId, caseId: person.caseId })}
              >
                {person.fullName}
              </Anchor>
            )}
            <span>
              {[person.birthYear, person.unitName, person.isMember ? t('create.member') : null]
                .filter((fact) => fact !== null)
                .join(', ')}
            </span>
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
