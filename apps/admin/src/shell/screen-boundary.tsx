import { Anchor, Button } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { Query } from '@tanstack/react-query'
import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'
import { queryClient } from '../api/client.ts'
import { plainSentence, isPartMissing, readFailure } from '../api/read-failure.ts'
import { useSessionState } from '../api/session-end.ts'
import { paths } from '../app/paths.ts'
import { Loading } from './loading.tsx'
import { useLocale, useWords } from './locale.tsx'
import { NoRight, ScreenNotice, StateNotice } from './state-notice.tsx'

type CatchProps = {
  resetKey: unknown
  renewals: number
  isWhole: boolean
  onReset: () => void
  children: ReactNode
}
type CatchState = { error: unknown; caught: boolean }

class Catch extends Component<CatchProps, CatchState> {
  override state: CatchState = { error: undefined, caught: false }

  static getDerivedStateFromError(error: unknown): CatchState {
    return { error, caught: true }
  }

  override componentDidUpdate(before: CatchProps) {
    const { resetKey, renewals } = this.props
    if (this.state.caught && (before.resetKey !== resetKey || before.renewals !== renewals))
      this.reset()
  }

  reset = () => {
    this.props.onReset()
    this.setState({ error: undefined, caught: false })
  }

  override render() {
    if (!this.state.caught) return this.props.children
    const { error } = this.state
    return <FailedScreen error={error} retry={this.reset} isWhole={this.props.isWhole} />
  }
}

type FailedProps = { error: unknown; retry: () => void; isWhole: boolean }

function FailedScreen({ error, retry, isWhole }: FailedProps) {
  const t = useWords(shell)
  const locale = useLocale()
  const kind = readFailure(error)?.kind
  const Notice = isWhole ? ScreenNotice : StateNotice
  const failed = isWhole ? 'state.failed' : 'state.failedPart'
  if (kind === 'forbidden') return <NoRight as={Notice} />
  // A question that cannot be read comes from an address that is cut or mistyped.
  if (kind === 'not_found' || kind === 'invalid')
    return (
      <Notice
        role="alert"
        title={t('state.missing')}
        text={t('state.missingText')}
        action={<Anchor href={paths.home()}>{t('state.home')}</Anchor>}
      />
    )
  return (
    <Notice
      role="alert"
      title={t(failed)}
      text={plainSentence(error, locale)}
      action={
        // A page asks once only for each of its parts.
        <Button onClick={isPartMissing(error) ? () => location.reload() : retry}>
          {t('state.retry')}
        </Button>
      }
    />
  )
}

const isFailed = ({ state }: Query): boolean => state.status === 'error'

type Props = {
  resetKey?: unknown
  fallback?: ReactNode
  /** Around all of a screen: what replaces it needs a title of its own. */
  isWhole?: boolean
  children: ReactNode
}

/**
 * Around a screen or a panel that reads from the server: its loading, failed and forbidden states.
 * What failed is asked for again after a new sign-in.
 */
export function ScreenBoundary(props: Props) {
  const { resetKey, fallback = <Loading />, isWhole = false, children } = props
  const { reset } = useQueryErrorResetBoundary()
  const { renewals } = useSessionState()
  // What failed silently beside it, a count in a filter, is asked again with it.
  const retry = () => {
    reset()
    void queryClient.refetchQueries({ predicate: isFailed, type: 'active' })
  }
  return (
    <Catch resetKey={resetKey} renewals={renewals} isWhole={isWhole} onReset={retry}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Catch>
  )
}
