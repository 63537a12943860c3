import { Button } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'
import { failureSentence, readFailure } from '../api/failures.ts'
import { Loading } from './loading.tsx'
import { useLocale, useWords } from './locale.tsx'
import { NoRight, StateNotice } from './state-notice.tsx'

type CatchProps = { resetKey: unknown; onReset: () => void; children: ReactNode }
type CatchState = { error: unknown; caught: boolean }

class Catch extends Component<CatchProps, CatchState> {
  override state: CatchState = { error: undefined, caught: false }

  static getDerivedStateFromError(error: unknown): CatchState {
    return { error, caught: true }
  }

  override componentDidUpdate(before: CatchProps) {
    if (this.state.caught && before.resetKey !== this.props.resetKey) this.reset()
  }

  reset = () => {
    this.props.onReset()
    this.setState({ error: undefined, caught: false })
  }

  override render() {
    if (!this.state.caught) return this.props.children
    return <FailedScreen error={this.state.error} retry={this.reset} />
  }
}

function FailedScreen({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useWords(shell)
  const locale = useLocale()
  const kind = readFailure(error)?.kind
  if (kind === 'forbidden') return <NoRight />
  return (
    <StateNotice
      role="alert"
      title={t(kind === 'not_found' ? 'state.missing' : 'state.failed')}
      text={failureSentence(error, locale)}
      action={<Button onClick={retry}>{t('state.retry')}</Button>}
    />
  )
}

type Props = { resetKey?: unknown; fallback?: ReactNode; children: ReactNode }

/** Around a screen or a panel that reads from the server: its loading, failed and forbidden states. */
export function ScreenBoundary({ resetKey, fallback = <Loading />, children }: Props) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Catch resetKey={resetKey} onReset={reset}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Catch>
  )
}
