import { Button, Group, Stack } from '@mantine/core'
import { fieldSentence } from '@nguon/messages/errors/field'
import { shell } from '@nguon/messages/shell'
import { use, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { ErrorSummary } from './error-summary.tsx'
import type { SummaryLine } from './error-summary.tsx'
import { isSecondClick } from './first-click.ts'
import { isWriting } from './hotkeys.ts'
import { LeaveContext } from './leave-context.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { useLocale, useWords } from './locale.tsx'
import { useOneAtATime } from './one-at-a-time.ts'

export type FormShellProps<T extends FieldValues> = {
  form: UseFormReturn<T>
  /** Names the form for screen readers and the window title after a failed attempt. */
  title: string
  /** Labels by field, in the order of the screen: the summary links them to their errors. */
  labels: Partial<Record<Path<T>, string>>
  /** Rejects when the save failed. */
  onSubmit: (values: T) => Promise<unknown>
  /** Required, so that no caller can forget to show a failed save. */
  error: string | null
  submit: string
  /** Where "cancel" leads; without it there is no such button. */
  onCancel?: () => void
  /** The button as wide as the form: sign-in. */
  wide?: boolean
  /** False for forms that may be left silently: sign-in. */
  guard?: boolean
  children: ReactNode
}

/** How the last attempt ended; the server has seen nothing of an invalid one. */
type Attempt = { count: number; outcome: 'invalid' | 'refused' | 'saved' }

const linesOf = <T extends FieldValues>(
  errors: FieldErrors<T>,
  labels: Partial<Record<Path<T>, string>>,
  locale: 'vi' | 'en',
): SummaryLine[] =>
  Object.entries(labels).flatMap(([field, label]) => {
    const found = errors[field]
    if (found === undefined || typeof label !== 'string') return []
    const { type, message } = found
    return [{ field, text: `${label}: ${fieldSentence({ type, message }, locale)}` }]
  })

/**
 * One column of fields with its save bar. After a failed attempt the summary takes the focus and
 * links to the fields; Ctrl+Enter submits; Enter of an input method does not; leaving with unsaved
 * input asks first. The form never sees tRPC: it gets `onSubmit` and a sentence in `error`.
 */
export function FormShell<T extends FieldValues>(props: FormShellProps<T>) {
  const { form, error, onCancel, wide = false, guard = true } = props
  const t = useWords(shell)
  const locale = useLocale()
  const { ask } = use(LeaveContext)
  const element = useRef<HTMLFormElement>(null)
  const alone = useOneAtATime()
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, outcome: 'invalid' })
  const { errors, isDirty, isSubmitting } = form.formState
  const lines = linesOf(errors, props.labels, locale)
  const answer = attempt.outcome === 'invalid' ? null : error
  const failed = attempt.count > 0 && (lines.length > 0 || answer !== null)
  const ended = (outcome: Attempt['outcome']) =>
    setAttempt(({ count }) => ({ count: count + 1, outcome }))
  const submit = form.handleSubmit(
    async (values) => {
      try {
        await props.onSubmit(values)
        ended('saved')
      } catch {
        // The caller turns the failure into a sentence and hands it back as `error`.
        ended('refused')
      }
    },
    () => ended('invalid'),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    if (isWriting(event.nativeEvent)) event.preventDefault()
    else if (event.ctrlKey || event.metaKey) element.current?.requestSubmit()
  }
  return (
    <form
      ref={element}
      noValidate
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault()
        void alone(() => submit(event))
      }}
    >
      {failed ? <title>{t('form.errorTitle', { title: props.title })}</title> : null}
      <Stack gap="md" onKeyDown={onKeyDown}>
        {failed ? <ErrorSummary key={attempt.count} lines={lines} error={answer} /> : null}
        {props.children}
        <Group gap="xs" mt="xs">
          <Button
            type="submit"
            variant="filled"
            loading={isSubmitting}
            fullWidth={wide}
            onClick={(event) => {
              if (isSecondClick(event)) event.preventDefault()
            }}
          >
            {props.submit}
          </Button>
          {onCancel === undefined ? null : (
            <Button onClick={() => ask(onCancel)}>{t('form.cancel')}</Button>
          )}
        </Group>
      </Stack>
      {guard ? (
        <LeaveGuard
          active={isDirty && !isSubmitting && !(attempt.outcome === 'saved' && error === null)}
        />
      ) : null}
    </form>
  )
}
