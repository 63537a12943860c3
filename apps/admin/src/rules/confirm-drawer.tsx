import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import {
  choicesOf,
  confirmationOf,
  confirmationSchema,
  startConfirmation,
  valueFields,
  valueKind,
} from './confirmation-values.ts'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { Edition, EditionRule } from './wire.ts'

type Props = { edition: Edition; rule: EditionRule; onClose: () => void }

/** The committee vouches for a rule: the value and the place where it was read. */
export function ConfirmDrawer({ edition, rule, onClose }: Props) {
  const words = useRuleWords()
  const { t } = words
  const locale = useLocale()
  const trpc = useTrpc()
  const { today } = useMe()
  const form = useSchemaForm(confirmationSchema(rule), startConfirmation(rule))
  const confirm = useMutation(trpc.rules.confirm.mutationOptions())
  const name = t(`rule.${rule.rule}`)
  const title = t('act.confirmOf', { rule: name })
  const kind = valueKind(rule)
  const unit = words.unitName(rule.rule)
  const labels = {
    value: unit === undefined ? t('form.value') : t('form.count', { unit }),
    numerator: t('form.numerator'),
    denominator: t('form.denominator'),
    document: t('form.document'),
    issuedOn: t('form.issuedOn'),
    article: t('form.article'),
  }
  return (
    <SideDrawer onClose={onClose} title={title}>
      <FormShell
        form={form}
        title={title}
        labels={labels}
        error={confirm.error === null ? null : failureSentence(confirm.error, locale)}
        submit={t('form.confirm')}
        onCancel={onClose}
        onSubmit={async (values) => {
          await confirm.mutateAsync(confirmationOf(edition.id, rule, values))
          // Another number may change the answer of every screen.
          await queryClient.invalidateQueries()
          showDone(t('form.confirmedDone', { rule: name }))
          onClose()
        }}
      >
        <p className={classes['known']}>
          {words.value(rule.rule, rule.value)}
          <span className={classes['secondary']}>{words.cited(rule.citation)}</span>
        </p>
        <TextField
          form={form}
          name="document"
          label={labels.document}
          hint={t('form.documentHint')}
          code
        />
        <DateField form={form} name="issuedOn" label={labels.issuedOn} max={today} />
        <TextField form={form} name="article" label={labels.article} hint={t('form.articleHint')} />
        {kind === 'choice' ? (
          <SelectField
            form={form}
            name="value"
            label={labels.value}
            options={choicesOf(rule.rule).map((value) => ({ value, label: words.term(value) }))}
          />
        ) : (
          valueFields(rule).map((field) => (
            <TextField key={field} form={form} name={field} label={labels[field]} code />
          ))
        )}
        <p className={classes['secondary']}>{t('form.consequence')}</p>
      </FormShell>
    </SideDrawer>
  )
}
