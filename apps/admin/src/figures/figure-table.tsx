import { figures as words } from '@nguon/messages/figures'
import { measures } from '@nguon/messages/measures'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import type { Numbers } from '../shell/numbers.ts'
import type { Figure } from './figures-data.ts'
import classes from './figures.module.css'
import { measureLabel } from './measure-label.ts'

/** The figures of a month as the public reads them; what is held back says why. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const t = useWords(words)
  if (figures.length === 0) return <p className={classes['note']}>{t('table.empty')}</p>
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t('table.label')}>
        <thead>
          <tr>
            <th scope="col">{t('table.measure')}</th>
            <th scope="col" data-align="end">
              {t('table.value')}
            </th>
            <th scope="col" data-align="end">
              {t('table.whole')}
            </th>
            <th scope="col" data-align="end">
              {t('table.target')}
            </th>
            <th scope="col" data-align="end">
              {t('table.rate')}
            </th>
            <th scope="col">{t('table.period')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.measure} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureRow({ figure }: { figure: Figure }) {
  const t = useWords(words)
  const { number, percent, range } = useNumbers()
  const counted = (value: number | null) => (value === null ? '–' : number(value))
  const { numerator, denominator, targetMin, targetMax, stretch, tenths, withheld } = figure
  const target = targetMin === null ? null : range({ min: targetMin, max: targetMax ?? targetMin })
  return (
    <tr data-withheld={withheld ?? undefined}>
      <th scope="row">
        <Name figure={figure} />
      </th>
      <td data-align="end" data-label={t('table.value')}>
        {figure.suppressed ? <Hidden /> : counted(numerator)}
      </td>
      <td data-align="end" data-label={t('table.whole')} data-none={denominator === null}>
        {counted(denominator)}
      </td>
      <td data-align="end" data-label={t('table.target')} data-none={target === null}>
        {target ?? '–'}
        {stretch === null ? null : (
          <small className={classes['note']}>{t('table.stretch', { stretch })}</small>
        )}
      </td>
      <td data-align="end" data-label={t('table.rate')} data-none={tenths === null}>
        {tenths === null ? '–' : percent(tenths)}
      </td>
      <td data-label={t('table.period')} className={classes['period']}>
        <Period figure={figure} />
      </td>
    </tr>
  )
}

function Name({ figure: { measure, series, years, withheld } }: { figure: Figure }) {
  const t = useWords(words)
  const numbers = useNumbers()
  const label = measureLabel(useWords(measures), measure)
  return (
    <>
      {label}
      {series === null ? null : (
        <small className={classes['note']}>
          {t('table.months', {
            months: series
              .map(
                ({ month, value }) =>
                  `${t('table.month', { month: String(month) })} ${numbers.number(value)}`,
              )
              .join(' · '),
          })}
        </small>
      )}
      {years === null ? null : (
        <small className={classes['note']}>
          {t('table.years', {
            years: years.map((each) => `${each.year}:\u{A0}${yearText(numbers, each)}`).join(' · '),
          })}
        </small>
      )}
      {withheld === null ? null : (
        <small className={classes['reason']}>{t(`withheld.${withheld}`)}</small>
      )}
    </>
  )
}

/** `31` or `31/36–40`, as the public page puts a year beside its target. */
function yearText(
  { number, range }: Numbers,
  { value, targetMin, targetMax }: NonNullable<Figure['years']>[number],
): string {
  return targetMin === null
    ? number(value)
    : `${number(value)}/${range({ min: targetMin, max: targetMax ?? targetMin })}`
}

function Hidden() {
  const t = useWords(words)
  return <span className={classes['hidden']}>{t('table.hidden')}</span>
}

function Period({ figure: { periodFrom, periodTo } }: { figure: Figure }) {
  const t = useWords(words)
  const isOneYear = periodFrom.slice(0, 4) === periodTo.slice(0, 4)
  return periodFrom === periodTo
    ? t('table.on', { date: dayText(periodTo) })
    : t('table.fromTo', {
        from: dayText(periodFrom).slice(0, isOneYear ? 5 : 10),
        to: dayText(periodTo),
      })
}
