import { withdrawalReason } from '@nguon/domain/rules/confirmation'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { Edition, EditionRule } from './wire.ts'

type Props = { edition: Edition; rule: EditionRule; onClose: () => void }

const schema = z.object({ reason: withdrawalReason })

/** The committee takes back what it vouched for, and says why. */
export function WithdrawDrawer({ edition, rule, onClose }: Props) {
  const words = useRuleWords()
  const { t } = words
  const locale = useLocale()
  const trpc = useTrpc()
  const form = useSchemaForm(schema, { reason: '' })
  const withdraw = useMutation(trpc.rules.withdraw.mutationOptions())
  const name = t(`rule.${rule.rule}`)
  const title = t('act.withdrawOf', { rule: name })
  const labels = { reason: t('form.reason') }
  return (
    <SideDrawer onClose={onClose} title={title}>
      <FormShell
        form={form}
        title={title}
        labels={labels}
        error={withdraw.error === null ? null : failureSentence(withdraw.error, locale)}
        submit={t('form.withdraw')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await withdraw.mutateAsync({
            edition: edition.id,
            rule: rule.rule,
            expectedSeq: rule.seq,
            reason,
          })
          // Another number may change the answer of every screen.
          await queryClient.invalidateQueries()
          showDone(t('form.withdrawnDone', { rule: name }))
          onClose()
        }}
      >
        <p className={classes['known']}>
          {words.value(rule.rule, rule.published.value)}
          <span className={classes['secondary']}>{words.cited(rule.published.citation)}</span>
        </p>
        <p className={classes['secondary']}>{t('form.withdrawn')}</p>
        <TextField form={form} name="reason" label={labels.reason} hint={t('form.reasonHint')} />
      </FormShell>
    </SideDrawer>
  )
}
