import { Alert, Button } from '@mantine/core'
import { audit } from '@nguon/messages/audit'
import { useMutation } from '@tanstack/react-query'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { Dialog } from '../shell/dialog.tsx'
import { Loading } from '../shell/loading.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'

/** Follows the chain of seals on the server and says whether the log is whole. */
export function ChainCheck() {
  const t = useWords(audit)
  const locale = useLocale()
  const procedures = trpcIn(null).audit
  const check = useMutation({
    ...procedures.verify.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries(procedures.listAll.pathFilter()),
  })
  const { data: verdict, error } = check
  return (
    <>
      <Button onClick={() => check.mutate()}>{t('verify.run')}</Button>
      {check.isIdle ? null : (
        <Dialog onClose={check.reset} title={t('verify.run')}>
          {check.isPending ? <Loading rows={2} /> : null}
          {error === null ? null : <p role="alert">{failureSentence(error, locale)}</p>}
          {verdict?.ok === true ? (
            <>
              <p>{t('verify.whole', { sealed: verdict.sealed })}</p>
              {verdict.unsealed === 0 ? null : (
                <p>{t('verify.unsealed', { count: verdict.unsealed })}</p>
              )}
              <p>{t('verify.head', { head: verdict.head.slice(0, 16) })}</p>
            </>
          ) : null}
          {verdict?.ok === false ? (
            <Alert color="danger" role="alert" title={t('verify.broken')}>
              <p>{t(`verify.${verdict.fault}`, { id: verdict.auditId })}</p>
              <p>{t('verify.advice')}</p>
            </Alert>
          ) : null}
        </Dialog>
      )}
    </>
  )
}
