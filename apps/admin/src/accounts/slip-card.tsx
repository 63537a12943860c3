import type { PortalRouter } from '@nguon/api/portal'
import { passwordLength } from '@nguon/domain/access/password'
import { accounts } from '@nguon/messages/accounts'
import { signIn } from '@nguon/messages/sign-in'
import type { inferRouterOutputs } from '@trpc/server'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './slip-sheet.module.css'

export type Slip = inferRouterOutputs<PortalRouter>['accounts']['reissue'][number]

/** One slip: what to type, until when, and the three steps for who has never been here. */
export function SlipCard({ slip }: { slip: Slip }) {
  const t = useWords(accounts)
  const words = useWords(signIn)
  const steps = [
    t('slip.steps.open'),
    t('slip.steps.enter', { submit: words('submit') }),
    t('slip.steps.change', { min: passwordLength.min, change: words('change.submit') }),
  ]
  return (
    <li className={classes['slip']}>
      <div className={classes['head']}>
        <span>{slip.committeeName}</span>
        <strong>{t('slip.title')}</strong>
      </div>
      <h2 className={classes['unit']}>{slip.unitName ?? slip.displayName}</h2>
      <dl className={classes['facts']}>
        {slip.unitName === null ? null : <Fact term={t('slip.name')}>{slip.displayName}</Fact>}
        <Fact term={t('slip.address')}>
          <span className={classes['typed']}>{location.origin}</span>
        </Fact>
        <Fact term={t('slip.userName')}>
          <span className={classes['typed']}>{slip.userName}</span>
        </Fact>
        <Fact term={t('slip.password')}>
          <code className={classes['password']}>{slip.oneTimePassword}</code>
        </Fact>
        <Fact term={t('slip.validTo')}>{dayText(slip.validTo)}</Fact>
      </dl>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes['note']}>{t('slip.note')}</p>
      <div className={classes['cut']} aria-hidden>
        {t('slip.cut')}
      </div>
    </li>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
