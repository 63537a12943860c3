import { Alert, Button } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { sendFile } from './send-file.ts'
import classes from './upload-panel.module.css'
import { useFileDrop } from './use-file-drop.ts'

type Sending = { name: string; share: number; stop: () => void }

/** Takes one workbook, by a button or by dropping it, and opens its batch. */
export function UploadPanel({ unitId }: { unitId: string }) {
  const t = useWords(imports)
  const locale = useLocale()
  const navigate = useNavigate()
  const trpc = useTrpc()
  const input = useRef<HTMLInputElement>(null)
  const zone = useRef<HTMLDivElement>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [error, setError] = useState<string | null>(null)
  const start = useMutation({
    ...trpc.imports.start.mutationOptions(),
    onSuccess: async ({ batchId }) => {
      await queryClient.invalidateQueries(trpc.imports.list.queryFilter())
      await navigate(paths.importBatch({ unitId, batchId }))
    },
    onError: (failure) => setError(failureSentence(failure, locale)),
  })

  const take = async (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined || sending !== null) return
    if (files !== null && files.length > 1) return setError(t('upload.several'))
    setError(null)
    const controller = new AbortController()
    const stop = () => controller.abort()
    setSending({ name: file.name, share: 0, stop })
    const sent = await sendFile(file, unitId, {
      locale,
      signal: controller.signal,
      onProgress: (share) => setSending({ name: file.name, share, stop }),
    })
    setSending(null)
    if (input.current !== null) input.current.value = ''
    if (sent?.ok === false) setError(sent.sentence)
    if (sent?.ok === true) start.mutate({ fileId: sent.fileId })
  }
  const over = useFileDrop(zone, (files) => void take(files))
  const busy = sending !== null || start.isPending
  return (
    <Panel title={t('upload.title')}>
      {error === null ? null : (
        <Alert color="danger" role="alert" mb="sm">
          {error}
        </Alert>
      )}
      <div ref={zone} className={classes['zone']} data-over={over}>
        {sending === null ? (
          <>
            <span>{t('upload.drop')}</span>
            <Button variant="filled" loading={busy} onClick={() => input.current?.click()}>
              {t('upload.choose')}
            </Button>
          </>
        ) : (
          <>
            <progress value={sending.share} aria-label={t('progress.bar')} />
            <output>
              {t('upload.sending', {
                name: sending.name,
                percent: String(Math.round(sending.share * 100)),
              })}
            </output>
            <Button onClick={sending.stop}>{t('upload.stop')}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('upload.choose')}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </div>
      <p className={classes['hint']}>{t('upload.hint')}</p>
      <p className={classes['hint']}>{t('upload.secret')}</p>
    </Panel>
  )
}
