import { Button, Group } from '@mantine/core'
import { noticeVersion } from '@nguon/domain/people/processing-basis'
import { candidates } from '@nguon/messages/candidates'
import { personNotes } from '@nguon/messages/people/notes'
import { IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import classes from './notice.module.css'

export default function NoticeRoute() {
  const { caseId = '' } = useParams()
  return (
    <ScreenBoundary resetKey={caseId} isWhole>
      <Notice caseId={caseId} />
    </ScreenBoundary>
  )
}

/** What a person on the list is told, on one sheet to sign. */
function Notice({ caseId }: { caseId: string }) {
  const t = useWords(personNotes)
  const names = useWords(candidates)
  const { unitId = '' } = useParams()
  const { committees } = useMe()
  const trpc = useTrpc()
  const { data: file } = useSuspenseQuery(trpc.candidates.get.queryOptions({ caseId }))
  const { personId, person, unit, sensitiveFields } = file
  const { data } = useSuspenseQuery(trpc.people.bases.queryOptions({ personId }))
  const standing = data.recorded.find(({ id }) => id === data.standing)
  const committee =
    committees.find(({ rootUnitId }) => rootUnitId === unitId)?.name ?? committees[0]?.name ?? ''
  const ground =
    standing === undefined
      ? t('notice.groundNone')
      : t(standing.document === null ? 'notice.groundText' : 'notice.groundDocument', {
          basis: t(`basis.${standing.basis}`),
          date: dayText(standing.givenOn),
          document: standing.document ?? '',
        })
  const parts: [string, readonly string[]][] = [
    [t('notice.controller'), [t('notice.controllerText', { committee, unit: unit.name })]],
    [t('notice.purpose'), [t('notice.purposeText')]],
    [t('notice.ground'), [ground]],
    [
      t('notice.what'),
      [
        t('notice.whatText'),
        ...(sensitiveFields.length === 0
          ? []
          : [
              t('notice.sensitive', {
                fields: sensitiveFields.map((field) => names(`field.${field}`)).join(', '),
              }),
            ]),
        t('notice.noScans'),
      ],
    ],
    [t('notice.who'), [t('notice.whoText')]],
    [
      t('notice.rights'),
      [
        t('notice.rightsText'),
        ...(standing?.basis === 'consent' ? [t('notice.rightsConsent')] : []),
      ],
    ],
  ]
  return (
    <>
      <Group justify="space-between" className="no-print">
        <BackLink to={paths.candidate({ unitId, caseId })}>{t('notice.back')}</BackLink>
        <Button
          variant="filled"
          leftSection={<IconPrinter size={18} stroke={1.5} />}
          onClick={() => print()}
        >
          {t('notice.print')}
        </Button>
      </Group>
      <article className={classes['sheet']}>
        <header className={classes['head']}>
          <div>
            {committee}
            <strong>{unit.name}</strong>
          </div>
          <strong className={classes['party']}>{t('notice.party')}</strong>
        </header>
        <PageTitle title={t('notice.title')} />
        <p>{t('notice.to', { name: person.fullName })}</p>
        <p>{t('notice.lead', { committee })}</p>
        <ol>
          {parts.map(([heading, texts]) => (
            <li key={heading}>
              <strong>{heading}</strong>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </li>
          ))}
        </ol>
        <footer className={classes['signatures']}>
          {[t('notice.received'), t('notice.signed')].map((who) => (
            <div key={who}>
              <strong>{who}</strong>
              {t('notice.signHere')}
            </div>
          ))}
        </footer>
        <p className={classes['version']}>{t('notice.version', { version: noticeVersion })}</p>
      </article>
    </>
  )
}
